namespace Ingest.Extraction.Html;

/// <summary>Blanks out the start tags that nest deeper than any page does, before the parser spends quadratic time on them.</summary>
/// <remarks>Blanks keep every other place in the source where it was.</remarks>
internal static class Nesting
{
    /// <summary>Elements that close by themselves or hold nothing, and so do not nest.</summary>
    private static readonly HashSet<string> Flat =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup",
    ];

    public static string Limit(string source, int depth)
    {
        char[]? limited = null;
        var open = new Dictionary<string, int>();
        var nested = 0;
        var i = source.IndexOf('<', StringComparison.Ordinal);
        while (i >= 0)
        {
            var (name, closing, end) = TagEnds.Tag(source, i);
            if (name.Length > 0 && !Flat.Contains(name))
            {
                open.TryGetValue(name, out var count);
                if (closing && count > 0)
                {
                    open[name] = count - 1;
                    nested--;
                }
                else if (!closing && nested >= depth)
                {
                    limited ??= source.ToCharArray();
                    limited.AsSpan(i, end - i).Fill(' ');
                }
                else if (!closing)
                {
                    open[name] = count + 1;
                    nested++;
                }
            }
            i = end < source.Length ? source.IndexOf('<', end) : -1;
        }
        return limited is null ? source : new string(limited);
    }
}
