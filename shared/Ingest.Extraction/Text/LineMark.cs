using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Reads what a line's first characters say of it: heading, list item, quotation.</summary>
internal static partial class LineMark
{
    /// <summary>Text browsers mark the items of the third level with an 'o', so far from the margin.</summary>
    private const int LynxIndent = 9;

    private const int ShortestRule = 5;

    /// <returns>The shape, the heading's level, and how many characters the mark takes.</returns>
    public static (BlockShape Shape, int Level, int Length) Of(ReadOnlySpan<char> line)
    {
        var indent = line.Length - line.TrimStart().Length;
        line = line[indent..];
        var hashes = line.IndexOfAnyExcept('#');
        if (hashes is > 0 and <= 6 && line[hashes] is ' ' or '\t')
            return (BlockShape.Heading, hashes, indent + hashes + 1);
        if (line.Length > 0 && line[0] == '>')
            return (BlockShape.Quote, 0, indent + line.IndexOfAnyExcept('>', ' ') is var quoted && quoted < indent ? indent + line.Length : quoted);
        if (line.Length > 2 && (line[0] is '-' or '*' or '+' or '•' or '◦' or '▪' || line[0] == 'o' && indent >= LynxIndent) && line[1] is ' ' or '\t')
            return (BlockShape.Item, 0, indent);
        return Numbered().IsMatch(line) ? (BlockShape.Item, 0, indent) : (BlockShape.Paragraph, 0, indent);
    }

    /// <summary>Whatever its mark was, an item is written with a dash.</summary>
    public static string Bullet(string text) => text is ['*' or '+' or '•' or '◦' or '▪' or 'o', ' ', ..] ? "-" + text[1..] : text;

    /// <summary>A row of one mark from side to side.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= ShortestRule && line[0] is '-' or '=' or '_' or '*' or '~' or '—' or '─' or '━' or '═' or '#' && line.IndexOfAnyExcept(line[0]) < 0;
    }

    /// <summary>The underline of a headline in the older manner.</summary>
    public static int UnderlineLevel(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length < 3)
            return 0;
        return line.IndexOfAnyExcept('=') < 0 ? 1 : line.IndexOfAnyExcept('-') < 0 ? 2 : 0;
    }

    /// <summary>'14. März 2022' is a day, no item.</summary>
    [GeneratedRegex(@"^\d{1,3}[.)]\s(?!\p{L}{3,12}\.?\s(?:19|20)\d{2}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
