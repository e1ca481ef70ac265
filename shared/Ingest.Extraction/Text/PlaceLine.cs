using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Reads the place out of the date-line that a story opens with: 'CARACAS, Venezuela (Reuters) —'. The line stays in the story.</summary>
internal static partial class PlaceLine
{
    private const int Longest = 120;

    public static string? Of(string paragraph)
    {
        var head = paragraph.Length > Longest ? paragraph[..Longest] : paragraph;
        if (OtherScript().Match(head) is { Success: true } other)
            return other.Groups["place"].Value.Trim();
        if (Colon().Match(head) is { Success: true } colon)
            return colon.Groups["place"].Value;
        if (DayLine().Match(head) is { Success: true } dated)
            return dated.Groups["place"].Value.Trim();
        if (Released().Match(head) is { Success: true } released)
            return released.Groups["place"].Value.Trim(' ', ',');
        if (Line().Match(head) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value.Trim();
        // A dash alone may be anybody's; capitals, an agency or a day make a date-line of it.
        var capitals = place.Split(',')[0] is var city && city.Length > 2 && !city.Any(char.IsLower);
        var sure = capitals || match.Groups["agency"].Success || match.Groups["day"].Success;
        return sure || place.Split(' ').Length <= 2 && match.Groups["next"].Value is [var c, ..] && char.IsUpper(c) && match.Groups["dash"].Value is "–" or "—" ? place : null;
    }

    /// <returns>The day of 'SALTMARSH, May 14, 2024 /Newsline/ --'; null where no year is printed.</returns>
    public static string? Day(string paragraph) => Released().Match(paragraph) is { Success: true } match ? match.Groups["day"].Value : null;

    /// <returns>The name in '〔記者周敏／鹽灣報導〕', with which papers in Chinese open a story.</returns>
    public static string? Reporter(string paragraph) => Inline().Match(paragraph) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>'SALTMARSH, Maine, May 14, 2024 (NEWSLINE) -', '/Newsline/ --'.</summary>
    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{Lu}.'’ -]+(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})?),?\s(?:[(]\s?)?(?<day>\p{L}{3,10}\.?\s\d{1,2},\s\d{4}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?\s(?:de\s)?\d{4})
        [,)]?\s?(?:/[^/]{2,30}/|[(][^()]{2,40}[)])?\s?(?:--|[–—-])\s
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Released();

    [GeneratedRegex(@"^(?:[\u4E00-\u9FFF]{2,10}[讯訊电電]\s?)?[〔（(【](?:本報|本报)?(?:記者|记者)\s?(?<name>[\u4E00-\u9FFF]{2,4})(?:[／/、\s][^〕）)】]{0,20})?[〕）)】]", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    /// <summary>'Aulendorf. Wer heute …': a place if the rest speaks of it again.</summary>
    public static string? AndStop(string paragraph, IEnumerable<string> rest) =>
        Stop().Match(paragraph) is { Success: true } match && match.Groups["place"].Value is var place
        && (paragraph.IndexOf(place, match.Length, StringComparison.OrdinalIgnoreCase) > 0 || rest.Any(text => text.Contains(place, StringComparison.OrdinalIgnoreCase))) ? place : null;

    /// <summary>'KOCHI: A team has …', in the manner of papers in South Asia; words that name a kind of text are no places.</summary>
    [GeneratedRegex(@"^(?!UPDATE|UPDATED|OPINION|ANALYSIS|COMMENT|REVIEW|EXCLUSIVE|BREAKING|CORRECTION|NOTE|EDITORIAL|FEATURE|INTERVIEW|LIVE|WATCH|VIDEO|PHOTOS?|LETTERS?|FACTBOX|EXPLAINER|TIMELINE|QUESTION|ANSWER|SPOILER|WARNING)(?<place>\p{Lu}{4,}(?:[ -]\p{Lu}{3,}){0,2}):\s\p{Lu}\p{L}*\s\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?<place>\p{Lu}\p{L}{2,}(?:[ /-]\p{Lu}\p{L}+)?)\.\s\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{L}.'’-]+(?:[ /-]\p{Lu}?[\p{L}.'’-]+){0,3}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})?)
        (?<day>,?\s(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?)(?:,?\s(?:de\s)?\d{4})?)?(?:,?\s?[(\[](?<agency>[^()\[\]]{2,40})[)\]])?
        \s?(?<dash>--|\.?[–—-]|:(?=\s—))\s(?<next>["“«„‘]?[\p{L}\d])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();

    /// <summary>'МОСКВА, 5 марта. /ТАСС/.', '(ANSA) - ROMA, 05 MAR -', 'BERLIN taz |', 'PARIS | AFP |'.</summary>
    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)[,.]\s\d{1,2}\s\p{L}{3,8}\.?,?\s*(?:[–—-]\s*)?(?:/[^/]{2,30}/|\([^()]{2,30}\)|\p{Lu}{2,}(?:\s\p{Lu}\p{L}+)?[.,]?\s*[–—-])
        |^\([\p{L}\s]{2,20}\)\s?[–—-]\s(?<place>\p{Lu}[\p{Lu}'’]+(?:\s[\p{Lu}'’]+){0,2}),?\s\d{1,2}\s\p{L}{3,9}\.?\s?[–—-]\s
        |^(?<place>\p{Lu}{3,}(?:[\s/-]\p{Lu}{3,})?)\s(?:\p{L}{2,10}|\|\s\p{L}{2,20})\s\|\s
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DayLine();

    /// <summary>'القاهرة (وكالة) —', '新华社北京3月5日电', '【ロンドン＝名前】'.</summary>
    [GeneratedRegex("""
        ^(?<place>\p{IsArabic}{2,}(?:\s\p{IsArabic}{2,}){0,2})\s?(?:[(（][^()]{2,30}[)）]\s?[–—:-]|[–—-]\s?\p{IsArabic}{2,}(?:\s\p{IsArabic}+){0,2}\s?[:–—-])\s
        |^【?(?:[\u4E00-\u9FFF]{1,6}?[社报報网網台])(?<place>[\u4E00-\u9FFF]{2,4}?)(?:\d{1,2}月)?(?:\d{1,2}日)?[电電讯訊]
        |^【(?<place>[\p{L}ー]{2,8}?)(?:[＝=・][^】]{1,20}|共同|時事|ＡＦＰ|AFP|ロイター)】
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OtherScript();
}
