using System.Buffers;
using System.Net;
using System.Text;

namespace Ingest.Extraction.Text;

/// <summary>Makes the characters of one block plain: one space between words, no invisible ones, entities undone, NFC.</summary>
internal static class CleanCharacters
{
    /// <summary>Text that was escaped more often than this was never meant to be read.</summary>
    private const int MaxEscapes = 4;

    /// <summary>Visible characters that are NFC whatever stands beside them: Latin, Cyrillic, ideographs, the usual punctuation; and the space.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. new[] { (' ', '%'), ('\'', '~'), ('\u00A1', '\u00AC'), ('\u00AE', '\u02FF'), ('\u0400', '\u0482'), ('\u2010', '\u2027'), ('€', '€'), ('\u3001', '\u3029'), ('\u4E00', '\u9FFF') }
            .SelectMany(r => Enumerable.Range(r.Item1, r.Item2 - r.Item1 + 1)).Select(c => (char)c)]);

    public static string Of(string text)
    {
        if (text is [not ' ', .., not ' '] && !text.AsSpan().ContainsAnyExcept(Plain) && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        for (var i = 0; i < MaxEscapes && text.Contains('&', StringComparison.Ordinal); i++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text)
                break;
            text = decoded;
        }
        text = Decoding.ValidUnicode.Of(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!IsInvisible(c) || IsJoiner(c) && JoinsLetters(text, i))
            {
                clean.Append(c);
            }
        }
        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E')
            or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' || IsJoiner(c);

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    /// <summary>Joiners shape Arabic and Indic letters and hold emoji together; between Latin letters they are litter.</summary>
    private static bool JoinsLetters(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] > '\u0590' && text[i + 1] > '\u0590' && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1])
        && !IsInvisible(text[i - 1]) && !IsInvisible(text[i + 1]);
}
