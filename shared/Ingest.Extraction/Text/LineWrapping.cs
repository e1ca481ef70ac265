namespace Ingest.Extraction.Text;

/// <summary>Tells lines that a machine broke at a margin from lines that a writer ended.</summary>
internal sealed class LineWrapping
{
    private const int WidestMargin = 110;
    private const int NarrowestMargin = 40;

    /// <summary>The longest line is always full; a margin shows itself at another.</summary>
    private const int FewestFullLines = 2;

    private readonly string _content;
    private readonly int _margin;

    public LineWrapping(string content, IReadOnlyList<SourceLine> lines)
    {
        _content = content;
        _margin = 0;
        foreach (var line in lines)
            _margin = Math.Max(_margin, Visible(line));
        var full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
            if (Visible(lines[i + 1]) > 0 && IsFull(lines[i], lines[i + 1]))
                full++;
        if (_margin is > WidestMargin or < NarrowestMargin || full < FewestFullLines)
            _margin = 0;
    }

    /// <summary>Whether the next line's first word would not have fitted into each line: the mark of a margin.</summary>
    public bool IsWrapped(ReadOnlySpan<SourceLine> lines)
    {
        if (_margin == 0 || lines.Length < 2)
            return false;
        var full = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
            if (IsFull(lines[i], lines[i + 1]))
                full++;
        return full * 10 >= (lines.Length - 1) * 8;
    }

    private bool IsFull(SourceLine line, SourceLine next) => Visible(line) + 1 + FirstWord(next) > _margin - 6;

    private int Visible(SourceLine line) => line.In(_content).Trim().Length;

    private int FirstWord(SourceLine line)
    {
        var text = line.In(_content).Trim();
        var space = text.IndexOf(' ');
        return space < 0 ? text.Length : space;
    }
}
