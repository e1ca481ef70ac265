namespace Ingest.Language.Topics;

/// <summary>Brings a word and its plural to one form; nothing cleverer, so that every match can be explained.</summary>
internal static class Stem
{
    /// <summary>Writes the form to <paramref name="into"/>, which must be as long as the word, and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = word.Length;
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            into[i] = char.IsAscii(c) ? (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        if (length < 4 || into[length - 1] != 's' || into[length - 2] is 's' or 'u' or 'i' or 'a')
            return length;
        if (length > 4 && into[length - 2] == 'e' && into[length - 3] == 'i')
        {
            into[length - 3] = 'y';
            return length - 2;
        }

        var hissing = into[length - 2] == 'e' && length > 5
            && (into[length - 3] is 'x' or 'h' || into[length - 3] == 's' && into[length - 4] == 's');
        return length - (hissing ? 2 : 1);
    }

    public static string Phrase(string phrase)
    {
        Span<char> buffer = stackalloc char[128];
        var words = phrase.Replace("'s ", " ", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            words[i] = words[i].Length > 128 ? words[i] : new string(buffer[..Write(words[i], buffer)]);
        return string.Join(' ', words);
    }
}
