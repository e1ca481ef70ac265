namespace Ingest.Language.Languages;

/// <summary>Brings a text to the form in which grams are counted: small letters and marks, one space between words.</summary>
internal static class GramReader
{
    public const int LongestGram = 4;

    /// <summary>Grams of each length, and whole words that are longer.</summary>
    public const int Kinds = LongestGram + 1;

    /// <summary>Shorter words are grams with a space at each end; longer ones are rare.</summary>
    private const int ShortestWord = 3;
    private const int LongestWord = 8;

    /// <summary>Tells whole words from grams, whose letters leave it free.</summary>
    private const ulong WordBit = 1UL << 63;

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

        if (letters[at] == ' ' && WordKey(letters[(at + 1)..]) is var word and not 0)
            keys[count++] = word;
        return count;
    }

    /// <summary>Which of the <see cref="Kinds"/> a key is of, from 0.</summary>
    public static int Kind(ulong key) =>
        key >= WordBit ? LongestGram : key <= 0xFFFF ? 0 : key <= 0xFFFF_FFFF ? 1 : key <= 0xFFFF_FFFF_FFFF ? 2 : 3;

    /// <summary>All grams of a text, each as often as it stands there.</summary>
    public static List<ulong> All(string text)
    {
        var letters = new char[text.Length + 2];
        Span<ulong> keys = stackalloc ulong[Kinds];
        Normalise(text, letters, out var length);
        var all = new List<ulong>(length * LongestGram);
        for (var at = 0; at < length; at++)
            all.AddRange(keys[..Keys(letters.AsSpan(0, length), at, keys)]);
        return all;
    }

    private static ulong WordKey(ReadOnlySpan<char> letters)
    {
        var key = 0UL;
        for (var i = 0; i < letters.Length && i <= LongestWord; i++)
        {
            if (letters[i] == ' ')
                return i >= ShortestWord ? GramTable.Hash(key) | WordBit : 0;
            key = (key * 0x9E3779B97F4A7C15) + letters[i];
        }

        return 0;
    }
}
