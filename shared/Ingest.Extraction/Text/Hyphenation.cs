using System.Text;

namespace Ingest.Extraction.Text;

/// <summary>Undoes the hyphens by which words were broken at line ends, and leaves those that words have.</summary>
internal sealed class Hyphenation(string content)
{
    /// <summary>A longer text is not searched for each of its hyphens.</summary>
    private const int LongestSearch = 200_000;

    /// <summary>First parts that keep their hyphen when nothing else tells.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "well", "self", "non", "anti", "ex", "half", "long", "short", "high", "low", "year", "old", "new", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
        "full", "part", "free", "mid", "semi", "post", "cross", "left", "right", "far", "deep", "hard", "soft", "open", "public", "private", "state", "world", "best", "better",
        "large", "small", "middle", "north", "south", "east", "west", "one", "much", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "vice", "multi",
    };

    /// <summary>Joins the line to the text before it when that ends in the midst of a word; false when a space belongs between them.</summary>
    public bool Undo(StringBuilder text, ReadOnlySpan<char> next)
    {
        if (text.Length < 2 || text[^1] is not ('-' or '\u00AD' or '‐') || !char.IsLetter(text[^2]) || next.IsEmpty || !char.IsLetter(next[0]))
            return false;
        if (text[^1] == '\u00AD' || char.IsLower(next[0]) && !IsCompound(text, next))
            text.Length--;
        return true;
    }

    private bool IsCompound(StringBuilder text, ReadOnlySpan<char> next)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        var first = text.ToString(start, text.Length - 1 - start);
        var length = 1;
        while (length < next.Length && char.IsLetter(next[length]))
            length++;
        var second = next[..length];
        if (content.Length <= LongestSearch)
        {
            if (content.Contains($"{first}-{second}", StringComparison.OrdinalIgnoreCase))
                return true;
            if (content.Contains($"{first}{second}", StringComparison.OrdinalIgnoreCase))
                return false;
        }
        // 'mother-in-' has a hyphen already, and so has the rest.
        return first.Contains('-', StringComparison.Ordinal) || Parts.Contains(first);
    }
}
