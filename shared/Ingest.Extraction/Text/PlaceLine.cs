using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Reads the place out of the date-line that a story opens with: 'CARACAS, Venezuela (Reuters) —'. The line stays in the story.</summary>
internal static partial class PlaceLine
{
    private const int Longest = 120;

    public static string? Of(string paragraph)
    {
        var head = paragraph.Length > Longest ? paragraph[..Longest] : paragraph;
        if (Line().Match(head) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value.Trim();
        // A dash alone may be anybody's; capitals, an agency or a day make a date-line of it.
        var capitals = place.Split(',')[0] is var city && city.Length > 2 && !city.Any(char.IsLower);
        var sure = capitals || match.Groups["agency"].Success || match.Groups["day"].Success;
        return sure || place.Split(' ').Length <= 2 && match.Groups["next"].Value is [var c, ..] && char.IsUpper(c) && match.Groups["dash"].Value is "–" or "—" ? place : null;
    }

    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{L}.'’-]+(?:[ /-]\p{Lu}?[\p{L}.'’-]+){0,3}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})?)
        (?<day>,?\s(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?))?(?:,?\s?[(\[](?<agency>[^()\[\]]{2,40})[)\]])?
        \s?(?<dash>--|[–—-]|:(?=\s—))\s(?<next>["“«„‘]?[\p{L}\d])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();
}
