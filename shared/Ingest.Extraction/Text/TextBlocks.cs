namespace Ingest.Extraction.Text;

/// <summary>Splits plain text or Markdown into blocks with their places.</summary>
internal sealed class TextBlocks
{
    private readonly string _content;
    private readonly LineWrapping _wrapping;
    private readonly InlineMarks _inline;
    private readonly bool _mojibake;
    private readonly bool _markdown;
    private readonly List<Block> _blocks = [];
    private readonly List<SourceLine> _prose = [];
    private bool _joined;

    private TextBlocks(string content, bool markdown, IReadOnlyList<SourceLine> lines)
    {
        _content = content;
        _wrapping = new LineWrapping(content, lines);
        _markdown = markdown;
        _inline = new InlineMarks(markdown);
        _mojibake = Mojibake.IsCertain(content);
    }

    public static IReadOnlyList<Block> Split(string content, bool markdown)
    {
        var lines = SourceLine.All(content);
        var blocks = new TextBlocks(content, markdown, lines);
        for (var i = 0; i < lines.Count; i++)
            blocks.Read(lines[i], i + 1 < lines.Count ? lines[i + 1] : null, ref i);
        blocks.EndProse();
        return blocks._blocks;
    }

    private void Read(SourceLine line, SourceLine? next, ref int index)
    {
        if (line.IsBlank(_content))
        {
            EndProse();
            _joined = false;
            return;
        }
        if (_markdown && _prose.Count == 0 && next is { } under && LineMark.UnderlineLevel(under.In(_content)) is > 0 and var level)
        {
            Add(line.Start, line.Length, BlockShape.Heading, level, 0);
            index++;
            return;
        }
        var (shape, depth, mark) = LineMark.Of(line.In(_content));
        if (shape == BlockShape.Paragraph)
        {
            _prose.Add(line);
            return;
        }
        EndProse();
        Add(line.Start, line.Length, shape, depth, mark);
        _joined = shape != BlockShape.Heading;
    }

    /// <summary>Decides what the lines gathered so far are: one wrapped paragraph, or lines of their own.</summary>
    private void EndProse()
    {
        if (_prose.Count == 0)
            return;
        var lines = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_prose);
        if (lines.Length > 1 && !_wrapping.IsWrapped(lines))
        {
            foreach (var line in lines)
            {
                Add(line.Start, line.Length, BlockShape.Paragraph, 0, 0);
                _joined = true;
            }
        }
        else
        {
            Add(lines[0].Start, lines[^1].Start + lines[^1].Length - lines[0].Start, BlockShape.Paragraph, 0, 0);
        }
        _joined = true;
        _prose.Clear();
    }

    private void Add(int start, int length, BlockShape shape, int level, int mark)
    {
        var raw = _content.Substring(start + mark, length - mark);
        if (_mojibake)
            raw = Mojibake.Repair(raw);
        var inline = _inline.Strip(raw);
        var text = CleanCharacters.Of(inline.Text);
        if (shape == BlockShape.Heading)
            text = text.TrimEnd('#', ' ');
        if (_markdown && shape == BlockShape.Item && text is ['*' or '+', ' ', ..])
            text = "-" + text[1..];
        _blocks.Add(new Block
        {
            Text = text,
            Start = start,
            Length = length,
            Shape = shape,
            Level = level,
            LinkOnly = inline.LinkOnly,
            Emphasised = inline.Emphasised,
            Joined = _joined && shape != BlockShape.Heading,
        });
    }
}
