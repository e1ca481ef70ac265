using Ingest.Contracts;

namespace Ingest.Storage.Searching;

/// <summary>Cuts an article's folded words into parts that one tsvector can hold; almost every article is one part.</summary>
internal static class SearchParts
{
    /// <summary>Characters; a tsvector may take 1 MB, at up to 4 bytes a character and as much again for positions.</summary>
    private const int Limit = 100_000;

    public static IEnumerable<string> Of(CleanArticle article)
    {
        var words = SearchText.Fold($"{article.Title}\n{article.Text}");
        var start = 0;
        do
        {
            var end = Math.Min(words.Length, start + Limit);
            if (end < words.Length && words.LastIndexOf(' ', end, end - start) is var space && space > start)
                end = space;
            if (end < words.Length && char.IsLowSurrogate(words[end]))
                end--;
            yield return words[start..end];
            start = end;
        }
        while (start < words.Length);
    }
}
