namespace Ingest.Language.Tokens;

/// <summary>Where sentences and quotations open, as far as marks tell.</summary>
internal static class ClauseRules
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Adm", "Sen", "Rep", "Gov", "Lt", "Col", "Capt", "Cmdr", "Maj", "Sgt", "Cpl", "Pvt",
        "St", "Ste", "Rev", "Hon", "Pres", "Jr", "Sr", "vs", "Inc", "Ltd", "Corp", "Co", "Bros", "Mt", "Ft", "No", "Nr", "approx", "Jan",
        "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Sra", "Mme", "Mlle", "Hr", "Fr", "Dipl", "Ing", "bzw", "ca", "etc", "Bd", "Av", "Ave",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word after <paramref name="token"/> would carry a capital anyway.</summary>
    public static bool OpensAfter(ReadOnlySpan<char> text, Token token, bool opening)
    {
        if (!token.Is(TokenShape.Mark))
            return false;
        switch (text[token.Start])
        {
            case '.':
                return !AfterAbbreviation(text, token.Start);
            case '!' or '?' or '…' or ':' or '“' or '«' or '„' or '‘' or '‹' or '•' or '¿' or '¡' or '。' or '؟' or '।':
                return true;
            case '"' or '\'':
                return opening || token.End < text.Length && !char.IsWhiteSpace(text[token.End])
                    && (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]));
            default:
                // Closing quotes and brackets stand between a full stop and the next sentence.
                return opening;
        }
    }

    public static bool IsClitic(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>Scripts written without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.</summary>
    public static bool IsIdeograph(int rune) => rune is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3134F) or (>= 0x0E01 and <= 0x0E4E) or (>= 0x0E80 and <= 0x0ECF) or (>= 0x1000 and <= 0x103F)
        or (>= 0x1780 and <= 0x17D3);

    private static bool AfterAbbreviation(ReadOnlySpan<char> text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]) && stop - start < 8)
            start--;
        var word = text[start..stop];
        return word.Length == 1 ? char.IsUpper(word[0]) && stop + 1 < text.Length && text[stop + 1] == ' ' : Known.Contains(word);
    }
}
