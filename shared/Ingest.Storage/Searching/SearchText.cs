using System.Globalization;
using System.Text;

namespace Ingest.Storage.Searching;

/// <summary>
/// Reduces text to the words that both stores index: lower case, without accents, letters and digits only.
/// Scripts that write without spaces are split into single characters, so that a phrase of them finds them.
/// </summary>
public static class SearchText
{
    /// <summary>Characters of a word that count; PostgreSQL indexes no word over 2,046 bytes and refuses to look for one.</summary>
    private const int LongestWord = 500;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var word = 0;
        var rest = Valid(text).Normalize(NormalizationForm.FormKD).AsSpan();
        Span<char> lower = stackalloc char[2];
        while (!rest.IsEmpty)
        {
            // Most letters are ASCII; what is said of the others below is decided for these without a table.
            if (char.IsAscii(rest[0]))
            {
                if (!char.IsAsciiLetterOrDigit(rest[0]))
                    word = Space(folded);
                else if (folded.Length - word < LongestWord)
                    folded.Append(char.IsAsciiLetterUpper(rest[0]) ? (char)(rest[0] | 0x20) : rest[0]);
                rest = rest[1..];
                continue;
            }

            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            rest = rest[length..];
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            var single = WritesWithoutSpaces(rune.Value);
            if (single || !Rune.IsLetterOrDigit(rune))
                word = Space(folded);
            if (!Rune.IsLetterOrDigit(rune) || folded.Length - word >= LongestWord)
                continue;
            folded.Append(lower[..Rune.ToLowerInvariant(rune).EncodeToUtf16(lower)]);
            if (single)
                word = Space(folded);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Normalisation throws at half a character and at U+FFFE.</summary>
    private static string Valid(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\ufffe'))
            return text;
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.Value == 0xFFFE ? "\ufffd" : rune.ToString());
        return valid.ToString();
    }

    /// <returns>Where the next word begins.</returns>
    private static int Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
        return folded.Length;
    }

    /// <summary>Thai to Myanmar, Khmer, kana, Han; blocks of the Unicode Character Database.</summary>
    private static bool WritesWithoutSpaces(int rune) => rune
        is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
