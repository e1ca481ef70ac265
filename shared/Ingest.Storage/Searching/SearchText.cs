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
        foreach (var rune in Valid(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            var single = WritesWithoutSpaces(rune.Value);
            if (single || !Rune.IsLetterOrDigit(rune))
            {
                Space(folded);
                word = folded.Length;
            }

            if (!Rune.IsLetterOrDigit(rune) || folded.Length - word >= LongestWord)
                continue;
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
            if (single)
            {
                Space(folded);
                word = folded.Length;
            }
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

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    /// <summary>Thai to Myanmar, Khmer, kana, Han; blocks of the Unicode Character Database.</summary>
    private static bool WritesWithoutSpaces(int rune) => rune
        is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
