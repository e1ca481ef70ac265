using System.Globalization;

namespace Ingest.Extraction.Text;

/// <summary>What each UTF-16 code unit is, as bits: looked up once instead of asked for one by one.</summary>
internal static class CharacterKinds
{
    public const int LetterOrDigit = 1, Digit = 2, Upper = 4, Comma = 8, Stop = 16, Quote = 32, Bar = 64, Joiner = 128;

    /// <summary>Goes on with a word that letters began: no sign of a script without spaces.</summary>
    public const int Word = 256;

    private static readonly ushort[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (ushort)Kind((char)c))];

    public static int Of(char c) => Kinds[c];

    private static int Kind(char c)
    {
        if (char.IsLetterOrDigit(c))
            return LetterOrDigit | (char.IsDigit(c) ? Digit : 0) | (char.IsUpper(c) ? Upper : 0) | (Phrases.LineTokens.IsSign(c) ? 0 : Word);
        var word = char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && !Phrases.LineTokens.IsSign(c) ? Word : 0;
        return word | c switch
        {
            ',' or '，' or '、' or '،' or ';' => Comma,
            '.' or '!' or '?' or '。' or '！' or '？' or '؟' => Stop,
            '"' or '“' or '”' or '«' or '»' or '「' or '„' => Quote,
            '|' or '›' or '>' or '·' or '•' or '/' or '→' => Bar,
            '\'' or '’' or '-' => Joiner,
            _ => 0,
        };
    }
}
