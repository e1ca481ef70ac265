using Ingest.Contracts;

namespace Ingest.Storage.Searching;

/// <summary>Cuts an article's folded words into parts that one tsvector can hold; almost every article is one part.</summary>
/// <remarks>
/// A tsvector takes 1 MB, knows 16,383 places, and 256 places of one word; beyond them no phrase is found.
/// https://www.postgresql.org/docs/17/textsearch-limitations.html
/// </remarks>
internal static class SearchParts
{
    /// <summary>Half of what is allowed: a word may be several to PostgreSQL.</summary>
    private const int MostWords = 8_000, MostOfOne = 125;

    /// <summary>Characters; up to 4 bytes each, and as much again for places.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>Words that stand in two parts, so that a phrase on the border is found.</summary>
    private const int Overlap = 40;

    /// <summary>Folding leaves no accent, so nobody can ask for this word; it keeps phrases from running from the title into the text.</summary>
    private const string Border = "é";

    public static IEnumerable<string> Of(CleanArticle article)
    {
        var words = $"{SearchText.Fold(article.Title ?? "")} {Border} {SearchText.Fold(article.Text)}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; ;)
        {
            var end = End(words, start);
            yield return string.Join(' ', words, start, end - start);
            if (end == words.Length)
                yield break;
            start = Math.Max(start + 1, end - Overlap);
        }
    }

    private static int End(string[] words, int start)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var characters = 0;
        for (var end = start; end < words.Length; end++)
        {
            characters += words[end].Length + 1;
            counts[words[end]] = counts.GetValueOrDefault(words[end]) + 1;
            if (end > start && (end - start >= MostWords || characters > MostCharacters || counts[words[end]] > MostOfOne))
                return end;
        }

        return words.Length;
    }
}
