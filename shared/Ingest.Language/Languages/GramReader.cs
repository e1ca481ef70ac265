namespace Ingest.Language.Languages;

/// <summary>Brings a text to the form in which grams are counted: small letters and marks, one space between words.</summary>
internal static class GramReader
{
    public const int LongestGram = 4;

    /// <summary>Fills <paramref name="into"/> with a space, words and a space; returns how much of the text was read.</summary>
    public static int Normalise(ReadOnlySpan<char> text, Span<char> into, out int length)
    {
        into[0] = ' ';
        length = 1;
        var read = 0;
        for (; read < text.Length && length < into.Length - 1; read++)
        {
            var c = Scripts.Folded(text[read]);
            if (c != ' ' || into[length - 1] != ' ')
                into[length++] = c;
        }

        if (into[length - 1] != ' ')
            into[length++] = ' ';
        return read;
    }

    /// <summary>The grams that begin at a place, one longer than the other; a gram ends with its word.</summary>
    public static int Keys(ReadOnlySpan<char> letters, int at, Span<ulong> keys)
    {
        ulong key = letters[at];
        var count = 0;
        if (key != ' ')
            keys[count++] = key;
        var last = Math.Min(letters.Length, at + LongestGram);
        for (var i = at + 1; i < last; i++)
        {
            var c = letters[i];
            key = (key << 16) | c;
            if (i > at + 1 || c != ' ')
                keys[count++] = key;
            if (c == ' ')
                break;
        }

        return count;
    }
}
