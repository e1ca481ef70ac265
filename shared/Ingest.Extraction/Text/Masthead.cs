using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads the outlet's name out of the line that a newsletter or an issue opens with: 'The Harbour Post – newsletter no. 34'.</summary>
internal static partial class Masthead
{
    private const int Longest = 80;

    public static string? Of(string line) =>
        line.Length <= Longest && Line().Match(line) is { Success: true } match && OutletName.IsLike(match.Groups["outlet"].Value) ? match.Groups["outlet"].Value : null;

    [GeneratedRegex("""
        ^(?<outlet>\p{L}[^|:–—]{1,40}?)(?:\s+[|·•–—-]\s+|\s*[:,]\s+)
        (?:(?:the|der|die|das|de|la|le|il|el|a|o|your|ihr|onze|unser|our|daily|weekly|morning|evening|täglicher|wöchentlicher|wekelijkse|dagelijkse)\s+){0,2}
        (?:e-?mail\s+)?(?:newsletter|nieuwsbrief|rundbrief|infobrief|lettre|infolettre|bolet[ií]n|boletim|biuletyn|рассылка|النشرة|نشرة|bülten[i]?|nyhetsbrev|nyhedsbrev
        |issue|ausgabe|numéro|número|numero|nummer|edition|édition|edición|edição|edizione|editie|wydanie|выпуск|العدد|sayı|no|nr|nº|n°|núm|vol)\b\.?(?:\s.{0,30})?$
        |^(?<outlet>[\u3040-\u30FF\u4E00-\u9FFF]{2,12})\s*[|·－—-]?\s*(?:第\s*\d+\s*[期号號]|电子报|電子報|メールマガジン|ニュースレター).{0,20}$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();
}
