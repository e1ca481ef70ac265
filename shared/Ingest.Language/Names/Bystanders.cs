using Ingest.Language.Tokens;

namespace Ingest.Language.Names;

/// <summary>Names that stand around a story and are none of its own: authors, the outlet, news agencies.</summary>
internal sealed class Bystanders(AnnotationContext context, NameCues cues)
{
    private readonly List<string[]> _authors = [.. context.Authors.Select(Words).Where(words => words.Length > 0)];

    private readonly string _outlet = string.Join(' ', Words(context.Outlet ?? ""));

    public bool Contains(NamedThing thing) => thing.Names.Exists(Contains);

    private bool Contains(Candidate name)
    {
        var words = WithoutArticle(name.Words);
        var text = string.Join(' ', words);
        if (cues.IsAgency(name.Text) || _outlet.Length > 0 && text.Equals(_outlet, StringComparison.OrdinalIgnoreCase))
            return true;
        return _authors.Exists(author => author.SequenceEqual(words, StringComparer.OrdinalIgnoreCase)
            || name.Type == NameType.Person && words.Length == 1 && author[^1].Equals(words[0], StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Words(string name) => WithoutArticle(
        [.. Tokenizer.Tokenize(name).Where(token => token.Is(TokenShape.Word)).Select(token => token.Of(name).ToString())]);

    private static string[] WithoutArticle(string[] words) =>
        words.Length > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
}
