namespace Ingest.Extraction.Html;

/// <summary>Reads class names and ids as words: 'c-articleBody__share' is article, body, share; 'bellowheader' is no header.</summary>
internal static class ClassWords
{
    /// <summary>Longer ones are styles spelt out, not names.</summary>
    public const int Longest = 1000;

    public static IEnumerable<string> Of(string value)
    {
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var ends = i == value.Length || !char.IsLetterOrDigit(value[i]);
            var humps = !ends && i > start && char.IsUpper(value[i]) && char.IsLower(value[i - 1]);
            if (!ends && !humps)
                continue;
            if (i > start)
                yield return value[start..i].ToLowerInvariant();
            start = ends ? i + 1 : i;
        }
    }

    /// <summary>Each class name with nothing but its letters: 'article__body' and 'articleBody' are one.</summary>
    public static IEnumerable<string> Joined(string value) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new string([.. name.Where(char.IsLetter)]).ToLowerInvariant());
}
