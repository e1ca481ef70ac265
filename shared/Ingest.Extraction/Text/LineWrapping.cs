namespace Ingest.Extraction.Text;

/// <summary>Tells lines that a machine broke at a margin from lines that a writer ended.</summary>
internal sealed class LineWrapping
{
    private const int WidestMargin = 110;
    private const int NarrowestMargin = 40;

    /// <summary>A line of this average length is a paragraph: nobody wraps so wide.</summary>
    private const int ParagraphLine = 120;

    private readonly string _content;
    private readonly int _margin;

    public LineWrapping(string content, IReadOnlyList<SourceLine> lines)
    {
        _content = content;
        _margin = 0;
        foreach (var line in lines)
            _margin = Math.Max(_margin, Visible(line));
        if (_margin is > WidestMargin or < NarrowestMargin)
            _margin = 0;
    }

    /// <summary>Whether the next line's first word would not have fitted into each line: the mark of a margin.</summary>
    public bool IsWrapped(ReadOnlySpan<SourceLine> lines)
    {
        if (_margin == 0 || lines.Length < 2)
            return false;
        var full = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
            if (Visible(lines[i]) + 1 + FirstWord(lines[i + 1]) > _margin - 6)
                full++;
        return full * 10 >= (lines.Length - 1) * 8;
    }

    /// <summary>Whether each line is a paragraph of its own.</summary>
    public bool AreParagraphs(ReadOnlySpan<SourceLine> lines)
    {
        var total = 0;
        var stops = 0;
        foreach (var line in lines)
        {
            total += Visible(line);
            if (Sentences.End(_content.Substring(line.Start, line.Length).TrimEnd()))
                stops++;
        }
        var average = total / lines.Length;
        return average > ParagraphLine || average >= 60 && stops * 10 >= lines.Length * 6;
    }

    private int Visible(SourceLine line) => line.In(_content).Trim().Length;

    private int FirstWord(SourceLine line)
    {
        var text = line.In(_content).Trim();
        var space = text.IndexOf(' ');
        return space < 0 ? text.Length : space;
    }
}
