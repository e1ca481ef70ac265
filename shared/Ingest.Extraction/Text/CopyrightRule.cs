using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the lines that say whose the text is.</summary>
internal static partial class CopyrightRule
{
    public static void Apply(Story story)
    {
        foreach (var block in story.Live)
            if (block.Text.Length <= 300 && Line().IsMatch(block.Text))
                Story.Remove(block, "copyright", 0.95);
    }

    [GeneratedRegex("""
        ^\W{0,3}(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\b|:))|\ball\s+rights\s+reserved\b|\b(?:alle\s+rechte\s+vorbehalten|tous\s+droits\s+réservés|todos\s+los\s+derechos\s+reservados|todos\s+os\s+direitos\s+reservados|tutti\s+i\s+diritti\s+riservati|alle\s+rechten\s+voorbehouden)\b
        |^this\s+(?:material|article|story)\s+(?:may\s+not\s+be|was\s+(?:first|originally)\s+published)\b
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();
}
