namespace Ingest.Extraction.Text;

/// <summary>Tells lines that a machine broke at a margin from lines that a writer ended.</summary>
internal sealed class LineWrapping
{
    private const int WidestMargin = 110;
    private const int NarrowestMargin = 40;

    /// <summary>The longest line is always full; a margin shows itself at another.</summary>
    private const int FewestFullLines = 2;

    /// <summary>Those who break lines by hand, or hyphenate, end them somewhat earlier.</summary>
    private const int Slack = 6;

    /// <summary>Of ten lines within a broken paragraph; in Markdown, where lines of a paragraph belong together anyway and addresses make them long, fewer.</summary>
    private const int LeastFull = 8, LeastFullInMarkdown = 6;

    /// <summary>Of two lines the first may end a sentence by chance.</summary>
    private const int FewestSentences = 3;

    private readonly string _content;
    private readonly int _margin;
    private readonly bool _markdown;

    /// <summary>Looks for the margin that explains most line ends.</summary>
    public LineWrapping(string content, IReadOnlyList<SourceLine> lines, bool markdown)
    {
        (_content, _markdown) = (content, markdown);
        // The number of line ends that each margin explains, as differences.
        Span<int> ends = stackalloc int[WidestMargin + 2];
        ends.Clear();
        var pairs = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length < NarrowestMargin - Slack || lines[i + 1].Length == 0)
                continue;
            var (width, word) = (Width(lines[i]), FirstWord(lines[i + 1]));
            if (word == 0 || width < NarrowestMargin - Slack)
                continue;
            pairs++;
            var first = Math.Max(width, NarrowestMargin);
            if (first > WidestMargin)
                continue;
            ends[first]++;
            ends[Math.Min(width + word + Slack, WidestMargin) + 1]--;
        }
        var (explained, best) = (0, 0);
        for (var margin = NarrowestMargin; margin <= WidestMargin; margin++)
        {
            explained += ends[margin];
            if (explained > best)
                (best, _margin) = (explained, margin);
        }
        if (best < FewestFullLines || best * 2 < pairs || !markdown && IsUnbroken(lines))
            _margin = 0;
    }

    /// <summary>Most of the text stands in lines longer than any margin: whoever wrote it broke none. In Markdown the addresses of links make lines long.</summary>
    private static bool IsUnbroken(IReadOnlyList<SourceLine> lines)
    {
        var (all, longer) = (0, 0);
        foreach (var line in lines)
            (all, longer) = (all + line.Length, longer + (line.Length > WidestMargin + Slack ? line.Length : 0));
        return longer * 2 > all;
    }

    /// <summary>Whether the next line's first word would not have fitted into each line: the mark of a margin.</summary>
    public bool IsWrapped(ReadOnlySpan<SourceLine> lines)
    {
        if (_margin == 0 || lines.Length < 2 || !_markdown && AreParagraphs(lines))
            return false;
        var full = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
            if (Width(lines[i]) + 1 + FirstWord(lines[i + 1]) > _margin - Slack)
                full++;
        return full * 10 >= (lines.Length - 1) * (_markdown ? LeastFullInMarkdown : LeastFull);
    }

    /// <summary>Several lines that all end a sentence, one of them beyond the margin, were ended by their writer.</summary>
    private bool AreParagraphs(ReadOnlySpan<SourceLine> lines)
    {
        if (lines.Length < FewestSentences)
            return false;
        var beyond = false;
        foreach (var line in lines)
        {
            if (!Sentences.End(line.In(_content)))
                return false;
            beyond |= Width(line) > _margin + Slack || Phrases.LineTokens.IsSign(line.In(_content).Trim()[0]);
        }
        return beyond;
    }

    private int Width(SourceLine line) => line.In(_content).TrimEnd().Length;

    private int FirstWord(SourceLine line)
    {
        var text = line.In(_content).Trim();
        if (text.Length > 0 && Phrases.LineTokens.IsSign(text[0]))
            return 1;
        var space = text.IndexOf(' ');
        return space < 0 ? text.Length : space;
    }
}
