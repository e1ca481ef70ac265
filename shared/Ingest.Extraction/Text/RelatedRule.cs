using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out 'read more' lines and the lists of other stories that follow a heading for them.</summary>
internal static partial class RelatedRule
{
    private const int LongestLine = 220;

    public static void Apply(Story story)
    {
        var listing = false;
        foreach (var block in story.Live.ToList())
        {
            if (block.Text.Length > LongestLine)
            {
                listing = false;
            }
            else if (Heading().IsMatch(block.Text))
            {
                Story.Remove(block, "related", 0.9);
                listing = true;
            }
            else if (Line().IsMatch(block.Text))
            {
                Story.Remove(block, "related", 0.9);
            }
            else if (listing && block.Shape != BlockShape.Heading && (block.LinkOnly || block.Shape == BlockShape.Item || !Sentences.EndWithFullStop(block.Text)))
            {
                Story.Remove(block, "related", 0.7);
            }
            else
            {
                listing = false;
            }
        }
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex("""
        ^\W*(?:related(?:\s+(?:articles?|stories|story|topics?|content|coverage|links?|news|posts?|reading))?|(?:more|read\s+more)\s+(?:on|about)\s+this(?:\s+(?:story|topic))?|more\s+(?:stories|news|from\s+.{2,40}|like\s+this)
        |read\s+(?:more|also|next)|also\s+(?:read|on\s+.{2,30})|see\s+also|you\s+(?:may|might)\s+also\s+(?:like|be\s+interested\s+in)|recommended(?:\s+(?:for\s+you|stories|reading))?|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|editors?[’']?s?\s+picks?|what\s+to\s+read\s+next|up\s+next|don[’']t\s+miss|popular\s+now
        |mehr\s+zum\s+thema|lesen\s+sie\s+auch|auch\s+interessant|das\s+könnte\s+sie\s+auch\s+interessieren|meistgelesen|à\s+lire\s+aussi|lire\s+aussi|sur\s+le\s+même\s+sujet|les\s+plus\s+lus
        |lea\s+también|le\s+puede\s+interesar|más\s+información|noticias\s+relacionadas|lo\s+más\s+leído|leia\s+(?:também|mais)|veja\s+também|mais\s+lidas|leggi\s+anche|potrebbe\s+interessarti|lees\s+ook|meest\s+gelezen)\s*:?\W*$
        """, Loose)]
    private static partial Regex Heading();

    [GeneratedRegex("""
        ^\W*(?:read\s+(?:more|also|next)|related(?:\s+(?:article|story))?|see\s+also|also\s+read|more\s+on\s+this|lesen\s+sie\s+auch|mehr\s+dazu|(?:à\s+)?lire\s+aussi|lea\s+también|leia\s+também|leggi\s+anche|lees\s+ook)\s*[:>»|–—-]\s*\S.*$
        """, Loose)]
    private static partial Regex Line();
}
