namespace Ingest.Extraction.Html;

/// <summary>Knows where each element of a page's source ends, which the parser does not tell.</summary>
/// <remarks>
/// One pass over the tags, an end tag closing the latest open tag of its name. An element that the author never closed
/// is taken to end where the next tag starts: true of a paragraph of text alone, and too little for others.
/// </remarks>
internal sealed class TagEnds
{
    private static readonly HashSet<string> Raw = ["script", "style", "textarea", "title", "noscript", "iframe", "xmp"];

    /// <summary>The usual names, so that a page's thousands of tags need no string each.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Usual = new HashSet<string>(
        [
            "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "center", "cite", "code", "dd", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer",
            "form", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "label", "li", "link", "main", "meta", "nav", "noscript", "ol",
            "option", "p", "path", "picture", "pre", "script", "section", "select", "small", "source", "span", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "template",
            "textarea", "th", "thead", "time", "title", "tr", "u", "ul", "use", "video",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<int> _starts = [];

    /// <summary>Beside the starts; 0 where no end was found.</summary>
    private readonly List<int> _ends = [];
    private readonly int _length;

    private TagEnds(int length) => _length = length;

    public static TagEnds Of(string source)
    {
        var ends = new TagEnds(source.Length);
        var open = new Dictionary<string, Stack<int>>();
        for (var i = source.IndexOf('<', StringComparison.Ordinal); i >= 0 && i < source.Length; i = i < source.Length ? source.IndexOf('<', i) : -1)
            i = ends.Read(source, i, open);
        return ends;
    }

    public int End(int start)
    {
        var at = _starts.BinarySearch(start);
        if (at >= 0 && _ends[at] > 0)
            return _ends[at];
        var next = at < 0 ? ~at : at + 1;
        return next < _starts.Count ? _starts[next] : _length;
    }

    /// <summary>Reads the tag at a place: its name, empty for what is no tag, and the place after it; script and style end after their end tags.</summary>
    public static (string Name, bool Closing, int End) Tag(string source, int i)
    {
        if (source.AsSpan(i).StartsWith("<!--"))
            return ("", false, source.IndexOf("-->", i + 4, StringComparison.Ordinal) is >= 0 and var done ? done + 3 : source.Length);
        var closing = i + 1 < source.Length && source[i + 1] == '/';
        var from = closing ? i + 2 : i + 1;
        var to = from;
        while (to < source.Length && (char.IsAsciiLetterOrDigit(source[to]) || source[to] == '-'))
            to++;
        if (to == from)
            return ("", false, i + 1);
        var name = Usual.TryGetValue(source.AsSpan(from, to - from), out var usual) ? usual : source[from..to].ToLowerInvariant();
        var end = TagEnd(source, to);
        if (closing || !Raw.Contains(name))
            return (name, closing, end);
        var close = source.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
        return (name, false, close < 0 ? source.Length : TagEnd(source, close + 2));
    }

    private int Read(string source, int i, Dictionary<string, Stack<int>> open)
    {
        var (name, closing, end) = Tag(source, i);
        if (name.Length == 0)
            return end;
        _starts.Add(i);
        _ends.Add(0);
        if (!open.TryGetValue(name, out var stack))
            open[name] = stack = new Stack<int>();
        if (closing && stack.TryPop(out var index))
            _ends[index] = end;
        else if (Raw.Contains(name) || source[end - 1] == '>' && source[end - 2] == '/')
            _ends[^1] = end;
        else if (!closing)
            stack.Push(_starts.Count - 1);
        return end;
    }

    /// <summary>The place after the tag's '&gt;', past quoted attributes.</summary>
    private static int TagEnd(string source, int i)
    {
        var quote = '\0';
        for (; i < source.Length; i++)
        {
            var c = source[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && source[i - 1] == '=')
                quote = c;
            else if (c == '>')
                return i + 1;
        }
        return source.Length;
    }
}
