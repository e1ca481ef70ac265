namespace Ingest.Extraction.Html;

/// <summary>Reads class names and ids as words: 'c-articleBody__share' is article, body, share; 'bellowheader' is no header.</summary>
internal static class ClassWords
{
    /// <summary>Longer ones are styles spelt out, not names.</summary>
    public const int Longest = 1000;

    /// <summary>Takes the next word off the front.</summary>
    /// <returns>False at the end.</returns>
    public static bool Next(ref ReadOnlySpan<char> names, out ReadOnlySpan<char> word)
    {
        var start = 0;
        while (start < names.Length && !char.IsLetterOrDigit(names[start]))
            start++;
        var end = start;
        while (end < names.Length && char.IsLetterOrDigit(names[end]) && !(end > start && char.IsUpper(names[end]) && char.IsLower(names[end - 1])))
            end++;
        word = names[start..end];
        names = names[end..];
        return word.Length > 0;
    }

    /// <summary>Takes the next class name off the front, and writes nothing but its letters: 'article__body' and 'articleBody' are one.</summary>
    /// <param name="into">At least as long as the names.</param>
    /// <returns>How many letters it has; -1 at the end.</returns>
    public static int NextJoined(ref ReadOnlySpan<char> names, scoped Span<char> into)
    {
        names = names.TrimStart(' ');
        if (names.IsEmpty)
            return -1;
        var end = names.IndexOf(' ') is >= 0 and var space ? space : names.Length;
        var letters = 0;
        foreach (var c in names[..end])
            if (char.IsLetter(c))
                into[letters++] = char.ToLowerInvariant(c);
        names = names[end..];
        return letters;
    }
}
