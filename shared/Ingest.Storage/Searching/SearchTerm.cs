namespace Ingest.Storage.Searching;

/// <summary>A word or phrase of a query, folded as the index is.</summary>
/// <param name="Words">The words, in order; a single word may be a prefix.</param>
/// <param name="Prefix">The last word may go on.</param>
/// <param name="Excluded">Articles with it are left out.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool Prefix, bool Excluded)
{
    /// <summary>Terms, and words of a phrase, that count; 3,000 terms keep PostgreSQL busy for over 30 s.</summary>
    private const int Most = 32;

    /// <summary>Reads what a user typed. Only quotes, a leading '-' and a trailing '*' mean anything.</summary>
    public static IReadOnlyList<SearchTerm> Parse(string? query)
    {
        var terms = new List<SearchTerm>();
        var rest = (query ?? "").AsSpan();
        while (terms.Count < Most && (rest = rest.TrimStart()).Length > 0)
        {
            var excluded = rest[0] == '-';
            if (excluded)
                rest = rest[1..];
            var quoted = rest.Length > 0 && rest[0] == '"';
            if (quoted)
                rest = rest[1..];
            var end = quoted ? rest.IndexOf('"') : rest.IndexOfAny(' ', '\t', '\n');
            var term = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + (quoted ? 1 : 0))..];
            var words = SearchText.Fold(term.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                terms.Add(new SearchTerm([.. words.Take(Most)], !quoted && term.EndsWith("*"), excluded));
        }

        return terms;
    }
}
