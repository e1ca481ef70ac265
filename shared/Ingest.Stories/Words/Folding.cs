using System.Globalization;
using System.Text;

namespace Ingest.Stories.Words;

/// <summary>Letters as words are compared: small, and without accents where they have a plain Latin letter.</summary>
internal static class Folding
{
    /// <summary>Latin-1 and Latin Extended-A; what lies beyond keeps its marks.</summary>
    public const int End = 0x180;

    private static readonly char[] Plain = Build();

    public static char Fold(char letter) => letter < End ? Plain[letter] : char.ToLowerInvariant(letter);

    private static char[] Build()
    {
        var plain = new char[End];
        for (var i = 0; i < End; i++)
        {
            var letter = char.ToLowerInvariant((char)i);
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            plain[i] = parts.Length > 1 && char.GetUnicodeCategory(parts[1]) == UnicodeCategory.NonSpacingMark ? parts[0] : letter;
        }

        return plain;
    }
}
