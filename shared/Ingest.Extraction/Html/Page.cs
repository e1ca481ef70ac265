using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ingest.Extraction.Html;

/// <summary>A parsed page together with its source, so that elements know where they stood.</summary>
internal sealed class Page : IDisposable
{
    private readonly SourceTags _tags;
    private readonly Dictionary<IElement, int> _starts;

    private Page(string source, SourceTags tags, IHtmlDocument document, Dictionary<IElement, int> starts)
    {
        Source = source;
        Document = document;
        Notable = new NotableElements(document);
        (_tags, _starts) = (tags, starts);
    }

    public string Source { get; }

    public IHtmlDocument Document { get; }

    public NotableElements Notable { get; }

    public static Page Parse(string source, ExtractionOptions options)
    {
        var tags = SourceTags.Of(source, options.MaxNesting);
        var starts = new Dictionary<IElement, int>(tags.Count / 2 + 16, ReferenceEqualityComparer.Instance);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = options.MaxNesting,
            SkipComments = true,
            // A third of the price of the parser's own source references.
            OnCreated = (element, place) => starts[element] = place.Index,
            ShouldEmitAttribute = IsRead,
        });
        return new Page(source, tags, parser.ParseDocument(tags.Limited), starts);
    }

    /// <summary>Gives the parser's buffers back, half of what it takes for a page.</summary>
    public void Dispose() => Document.Dispose();

    /// <summary>What the page's microdata says of a property, first come.</summary>
    public string? Item(string property) =>
        Notable.First($"[itemprop~={property}]") is { } element
            ? element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Walk.Text(element)
            : null;

    /// <summary>Where an element's tag stands.</summary>
    /// <returns>-1 for an element that the parser put in by itself.</returns>
    public int Start(IElement element) => _starts.GetValueOrDefault(element, -1);

    /// <returns>Null for an element that the parser put in by itself.</returns>
    public (int Start, int End)? Place(IElement element)
    {
        var start = Start(element);
        return start >= 0 && start < Source.Length && Source[start] == '<' ? (start, _tags.End(start)) : null;
    }

    /// <summary>Attributes that scripts, styles and browsers alone read are not worth their strings.</summary>
    private static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> name) => name.Span switch
    {
        ['d'] or ['d', 'a', 't', 'a', '-', ..] or ['o', 'n', _, ..] or "srcset" or "sizes" or "width" or "height" or "target" or "tabindex" or "loading" or "viewBox" or "fill" or "points" => false,
        ['a', 'r', 'i', 'a', '-', ..] and not "aria-hidden" => false,
        _ => true,
    };
}
