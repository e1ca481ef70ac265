using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Ingest.Portal;

/// <summary>Markup built from a literal, in which every value is encoded unless it is markup itself.</summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markup = new(literalLength + formattedCount * 32);

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(HtmlEncoder.Default.Encode(text ?? ""));

    public void AppendFormatted(long number) => _markup.Append(number);

    public void AppendFormatted(Guid id) => _markup.Append(id);

    public void AppendFormatted(Html markup) => _markup.Append(markup._markup);

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var part in markup)
            _markup.Append(part._markup);
    }

    public override string ToString() => _markup.ToString();

    public static Html Of(Html markup) => markup;
}
