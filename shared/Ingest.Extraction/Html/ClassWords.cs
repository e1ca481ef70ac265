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

    /// <summary>Takes the next of several names off the front.</summary>
    /// <returns>False at the end.</returns>
    public static bool NextName(ref ReadOnlySpan<char> names, out ReadOnlySpan<char> name)
    {
        names = names.TrimStart(' ');
        name = names.IndexOf(' ') is >= 0 and var space ? names[..space] : names;
        names = names[name.Length..];
        return name.Length > 0;
    }

    /// <summary>Whether a word of the names, or a name without what stands between its words, is one of those.</summary>
    /// <param name="words">By their hashes.</param>
    public static bool HasAny(ReadOnlySpan<char> names, HashSet<ulong> words)
    {
        var rest = names;
        while (Next(ref rest, out var word))
            if (words.Contains(Hash(word)))
                return true;
        while (NextName(ref names, out var name))
            if (words.Contains(Hash(name, lettersOnly: true)))
                return true;
        return false;
    }

    /// <summary>Of a word, whatever its capitals.</summary>
    /// <param name="lettersOnly">Of nothing but its letters: 'article__body' and 'articleBody' are one.</param>
    public static ulong Hash(ReadOnlySpan<char> word, bool lettersOnly = false)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in word)
            if (!lettersOnly || char.IsLetter(c))
                hash = (hash ^ char.ToLowerInvariant(c)) * 1_099_511_628_211UL;
        return hash;
    }

    /// <summary>Writes the letters of a name, lower case.</summary>
    /// <param name="into">At least as long as the name.</param>
    /// <returns>How many it has.</returns>
    public static int Letters(ReadOnlySpan<char> name, Span<char> into)
    {
        var letters = 0;
        foreach (var c in name)
            if (char.IsLetter(c))
                into[letters++] = char.ToLowerInvariant(c);
        return letters;
    }
}
