using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out lines that ask the reader to share, follow, subscribe, listen or comment.</summary>
internal static partial class ShareRule
{
    private const int LongestLine = 220;

    public static void Apply(Story story)
    {
        foreach (var block in story.Live.Where(b => b.Text.Length <= LongestLine))
        {
            if (Share().IsMatch(block.Text))
                Story.Remove(block, "share", 0.95);
            else if (Newsletter().IsMatch(block.Text))
                Story.Remove(block, "newsletter", 0.9);
            else if (Furniture().IsMatch(block.Text))
                Story.Remove(block, "page-furniture", 0.9);
        }
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("""
        ^\W*(?:share\s+(?:this(?:\s+(?:article|story|post|page))?|on\s+(?:facebook|twitter|x|whatsapp|linkedin|reddit).*|via\b.*|with\s+friends|by\s+e-?mail|article|story)
        |share|tweet|retweet|pin\s+it|e-?mail|print|copy\s+link|facebook|twitter|whatsapp|linkedin|telegram|reddit|flipboard|pinterest|messenger
        |(?:e-?mail|print|tweet|save|bookmark)\s+this(?:\s+(?:article|story|page))?|follow\s+(?:us|@\w+|our\s+\w+)\b.*|like\s+us\s+on\b.*|join\s+us\s+on\b.*
        |(?:artikel\s+)?teilen(?:\s+(?:auf|per|via)\b.*)?|auf\s+(?:facebook|twitter|x)\s+teilen|folgen\s+sie\s+uns\b.*|partager(?:\s+(?:sur|cet\s+article)\b.*)?|suivez[- ]nous\b.*
        |compart(?:ir|ilhar|e)(?:\s+(?:en|no|na|este|esta|via|por)\b.*)?|s[íi]gu[ea]nos\b.*|siga[- ]nos\b.*|condividi(?:\s+(?:su|via|questo)\b.*)?|seguici\b.*|deel\s+(?:dit|op|via)\b.*|volg\s+ons\b.*)\W*$
        """, Loose | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Share();

    [GeneratedRegex("""
        ^\W*(?:sign\s+up\s+(?:for|to|here|now)\b.*|subscribe(?:\s+(?:to|now|today|here|for)\b.*)?|(?:get|receive)\s+(?:our|the|daily|breaking)\b.*\b(?:newsletter|inbox|e-?mail|alerts?)\b.*
        |(?:download|get)\s+(?:our|the)\s+(?:free\s+)?app\b.*|enter\s+your\s+e-?mail\b.*|(?:our|free|daily|weekly)\s+newsletter.*|newsletter|turn\s+on\s+notifications\b.*
        |(?:jetzt\s+)?(?:abonnieren|newsletter\s+abonnieren)\b.*|abonnieren\s+sie\b.*|melden\s+sie\s+sich\b.*\bnewsletter\b.*|abonnez[- ]vous\b.*|inscrivez[- ]vous\b.*\b(?:newsletter|lettre)\b.*
        |suscr[íi]b(?:ete|ase)\b.*|assine\b.*\b(?:newsletter|jornal|boletim)\b.*|inscreva-se\b.*|iscriviti\b.*\bnewsletter\b.*|schrijf\s+(?:je|u)\s+in\b.*\bnieuwsbrief\b.*)$
        """, Loose | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Newsletter();

    [GeneratedRegex("""
        ^\W*(?:(?:story|article)\s+continues\s+(?:below|after)\b.*|advertisement|sponsored(?:\s+content)?|promoted|skip\s+(?:to|past)\b.*|listen\s+to\s+this\s+(?:article|story)\b.*
        |\d{1,3}\s+min(?:ute)?s?\.?\s+read|reading\s+time\b.{0,20}|\d+\s+comments?|comments?(?:\s*\(\d+\))?|leave\s+a\s+comment|(?:view|show|join\s+the)\s+(?:all\s+)?(?:comments|conversation)
        |back\s+to\s+top|load\s+more|show\s+more|view\s+(?:in\s+)?gallery|watch\s+(?:the\s+)?video|play\s+video|loading\W*|click\s+here\s+to\b.*|have\s+you\s+got\s+a\s+story\b.*|report\s+(?:an?\s+)?(?:error|typo)\b.*
        |anzeige|werbung|publicit[ée]|publicidad|publicidade|pubblicit[àa]|advertentie|\d+\s+kommentare?|lesezeit\b.{0,20}|lire\s+plus\s+tard|temps\s+de\s+lecture\b.{0,20}|tiempo\s+de\s+lectura\b.{0,20})\W*$
        """, Loose | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Furniture();
}
