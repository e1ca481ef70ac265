using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the appeal for money that some outlets print under a story, from its first words to its last.</summary>
internal static partial class AppealRule
{
    /// <summary>An appeal stands in the later part; a story about appeals may open with one.</summary>
    private const int NeverBefore = 2;

    public static void Apply(Story story)
    {
        var live = story.Live.ToList();
        var start = live.FindIndex(b => Opening().IsMatch(b.Text));
        if (start < NeverBefore)
            return;
        var end = start;
        for (var i = start + 1; i < live.Count; i++)
        {
            if (Plea().Count(live[i].Text) >= 2 || live[i].Text.Length < 80 && Plea().IsMatch(live[i].Text))
                end = i;
            else if (i - end > 1)
                break;
        }
        // Opening words alone may be a quotation: something must ask.
        if (end == start && Plea().Count(live[start].Text) < 2)
            return;
        for (var i = start; i <= end; i++)
            Story.Remove(live[i], "donation-appeal", 0.9);
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex("""
        ^\W*(?:(?:since|as|now\s+that|while)\s+you[’']?\s?a?re\s+(?:still\s+)?here|before\s+you\s+(?:go|leave)\b|we\s+have\s+a\s+(?:small\s+)?favou?r\s+to\s+ask|(?:please\s+)?(?:support|donate\s+to|help\s+fund)\s+(?:our|us|independent|quality|local|the\s+\p{L}+)\b
        |(?:our|independent|quality|local)\s+(?:journalism|reporting)\s+(?:needs|depends|relies|is\s+(?:only\s+)?(?:made\s+)?possible|costs)|help\s+us\s+(?:keep|stay|continue)|make\s+a\s+(?:donation|contribution)|become\s+a\s+(?:member|supporter|patron)
        |(?:bitte\s+)?unterstützen\s+sie|soutenez[- ]nous|faites\s+un\s+don|apoye\s+(?:nuestro|el)|apoie\s+(?:o|nosso)|sostieni(?:ci)?\b|steun\s+(?:ons|onze))
        """, Loose)]
    private static partial Regex Opening();

    [GeneratedRegex("""
        \b(?:support(?:er|ers|ing|s)?|contribut\p{L}+|donat\p{L}+|journalis[mt]\p{L}*|readers?|funding|paywall|independen\p{L}+|subscri\p{L}+|membership|advertis\p{L}+|free\s+to\s+read|favou?r
        |unterstütz\p{L}*|spende\p{L}*|leser\p{L}*|journalismus|soutien|soutenez|don|dons|lecteurs|journalisme|apoy\p{L}*|donaci\p{L}+|lectores|periodismo|apoi\p{L}+|doa[çr]\p{L}*|leitores|jornalismo|lettori|giornalismo|donazion\p{L}+|steun|lezers|journalistiek)\b
        """, Loose)]
    private static partial Regex Plea();
}
