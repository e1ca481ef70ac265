using System.Buffers;

namespace Ingest.Extraction.Html;

/// <summary>One tag as a page's source spells it, found without a parser.</summary>
/// <param name="Name">A hash of its lower-case name; 0 for what is no tag.</param>
/// <param name="Closing">It is an end tag.</param>
/// <param name="End">The place after it; script and the like end after their end tags.</param>
internal readonly record struct SourceTag(ulong Name, bool Closing, int End)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(">\"'");

    /// <summary>What stands in these is no markup.</summary>
    private static readonly Dictionary<ulong, string> Raw =
        new[] { "script", "style", "textarea", "title", "noscript", "iframe", "xmp" }.ToDictionary(n => Hash(n), n => "</" + n);

    /// <summary>Elements that close by themselves or hold nothing, and so do not nest.</summary>
    private static readonly HashSet<ulong> Flat =
    [
        .. new[]
        {
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "html", "head", "body", "p", "li", "dd", "dt", "option", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup",
        }.Select(n => Hash(n)),
    ];

    public bool IsRaw => Raw.ContainsKey(Name);

    public bool Nests => !Flat.Contains(Name);

    /// <summary>Reads the tag that begins at a place.</summary>
    public static SourceTag Read(string source, int start)
    {
        if (source.AsSpan(start).StartsWith("<!--"))
            return new SourceTag(0, false, source.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var done ? done + 3 : source.Length);
        var closing = start + 1 < source.Length && source[start + 1] == '/';
        var from = closing ? start + 2 : start + 1;
        var to = from;
        while (to < source.Length && (char.IsAsciiLetterOrDigit(source[to]) || source[to] == '-'))
            to++;
        if (to == from)
            return new SourceTag(0, false, start + 1);
        var name = Hash(source.AsSpan(from, to - from));
        var end = TagEnd(source, to);
        if (closing || !Raw.TryGetValue(name, out var close))
            return new SourceTag(name, closing, end);
        var at = source.IndexOf(close, end, StringComparison.OrdinalIgnoreCase);
        return new SourceTag(name, false, at < 0 ? source.Length : TagEnd(source, at + 2));
    }

    private static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in name)
            hash = (hash ^ (c is >= 'A' and <= 'Z' ? (uint)c | 0x20 : c)) * 1_099_511_628_211UL;
        return hash;
    }

    /// <summary>The place after the tag's '&gt;', past quoted attributes.</summary>
    private static int TagEnd(string source, int i)
    {
        while (i < source.Length)
        {
            var next = source.AsSpan(i).IndexOfAny(Marks);
            if (next < 0)
                return source.Length;
            i += next;
            if (source[i] == '>')
                return i + 1;
            if (source[i - 1] == '=' && (i = source.IndexOf(source[i], i + 1)) < 0)
                return source.Length;
            i++;
        }
        return source.Length;
    }
}
