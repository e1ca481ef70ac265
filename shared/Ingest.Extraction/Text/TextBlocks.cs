using System.Text;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Splits plain text or Markdown into blocks with their places.</summary>
internal sealed class TextBlocks
{
    /// <summary>A by-line stands among the first blocks, below a title of few lines; names and outlet fill no more characters than this.</summary>
    private const int HeaderBlocks = 4, LongestTitle = 4, NarrowestByLine = 6, WidestByLine = 80;

    /// <summary>What follows a label of the story in its own line is the story's first paragraph, if it is as long as one.</summary>
    private const int ShortestLabelled = 40;

    private readonly string _content;
    private readonly LineWrapping _wrapping;
    private readonly InlineMarks _inline;
    private readonly Hyphenation _hyphenation;
    private readonly LinkNumbers _numbers;
    private readonly bool _mojibake;
    private readonly bool _markdown;
    private readonly List<Block> _blocks = [];
    private readonly List<SourceLine> _lines = [];
    private readonly StringBuilder _joiner = new();
    private (BlockShape Shape, int Level, int Mark) _open;
    private bool _joined;

    private TextBlocks(string content, bool markdown, LinkNumbers numbers, IReadOnlyList<SourceLine> lines)
    {
        _content = content;
        _numbers = numbers;
        _wrapping = new LineWrapping(content, lines, markdown);
        _markdown = markdown;
        _inline = new InlineMarks(markdown);
        _hyphenation = new Hyphenation(content);
        _mojibake = Mojibake.IsCertain(content);
    }

    public static IReadOnlyList<Block> Split(string content, bool markdown)
    {
        var lines = SourceLine.All(content);
        var numbers = new LinkNumbers(content, lines, markdown);
        var own = lines[..numbers.ListStart];
        var blocks = new TextBlocks(content, markdown, numbers, own);
        for (var i = 0; i < own.Count; i++)
            blocks.Read(own[i], i + 1 < own.Count ? own[i + 1] : null, ref i);
        blocks.End();
        if (own.Count < lines.Count)
            blocks.AddAddresses(lines[own.Count].Start);
        DashedItems.Apply(blocks._blocks);
        return blocks._blocks;
    }

    private void Read(SourceLine line, SourceLine? next, ref int index)
    {
        if (line.IsBlank(_content))
        {
            End();
            _joined = false;
            return;
        }
        var text = line.In(_content);
        if ((_markdown || _blocks.Count < HeaderBlocks * 4) && _lines.Count == 0 && next is { } under && LineMark.UnderlineLevel(under.In(_content)) is > 0 and var level && LineMark.UnderlineLevel(text) == 0
            && (_markdown || level == 1 && Math.Abs(under.In(_content).Trim().Length - text.Trim().Length) <= 2))
        {
            Add([line], BlockShape.Heading, level, 0, under.Start + under.Length);
            index++;
            return;
        }
        if (LineMark.IsRule(text))
        {
            End();
            Add([line], BlockShape.Paragraph, 0, 0);
            _joined = false;
            return;
        }
        var (shape, depth, mark) = LineMark.Of(text);
        if (shape == BlockShape.Quote && text[mark..].IsWhiteSpace())
        {
            End();
            _joined = false;
            return;
        }
        if (shape == BlockShape.Heading)
        {
            End();
            Add([line], shape, depth, mark);
            _joined = false;
            return;
        }
        if (_lines.Count > 0 && (shape == BlockShape.Item || shape == BlockShape.Quote != (_open.Shape == BlockShape.Quote) || _markdown && (IsPicture(text) || IsPicture(_lines[^1].In(_content)))))
            End();
        // 'Full text: The harbour board voted …'
        if (_lines.Count == 0 && shape == BlockShape.Paragraph && FieldLabels.BodyLabel(text) is > 0 and var label && text.Length - label >= ShortestLabelled)
        {
            Add([new SourceLine(line.Start, label)], shape, 0, 0);
            line = new SourceLine(line.Start + label, line.Length - label);
            (mark, _joined) = (0, false);
        }
        if (_lines.Count == 0)
            _open = (shape, depth, mark);
        _lines.Add(line);
    }

    /// <summary>Decides what the lines gathered so far are: one wrapped paragraph, or lines of their own.</summary>
    private void End()
    {
        if (_lines.Count == 0)
            return;
        var lines = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lines);
        var byLine = ByLineOf(lines);
        End(lines[..byLine]);
        if (byLine < lines.Length)
        {
            _open = (BlockShape.Paragraph, 0, 0);
            End(lines[byLine..]);
        }
        _lines.Clear();
    }

    private void End(ReadOnlySpan<SourceLine> lines)
    {
        var (shape, level, mark) = _open;
        if (lines.Length == 1 || _wrapping.IsWrapped(lines) && !IsFrontMatter(lines[0]) || shape == BlockShape.Item && IsHanging(lines))
        {
            Add(lines, shape, level, mark);
        }
        else
        {
            var from = 0;
            for (var i = 1; i <= lines.Length; i++)
            {
                // A link whose words were broken at a margin holds its lines together.
                if (i < lines.Length && _markdown && EndsWithinLink(lines[i - 1].In(_content)))
                    continue;
                Add(lines[from..i], from == 0 || shape == BlockShape.Quote ? shape : BlockShape.Paragraph, level, from == 0 ? mark : shape == BlockShape.Quote ? LineMark.Of(lines[from].In(_content)).Length : 0);
                _joined = true;
                from = i;
            }
        }
        _joined = true;
    }

    /// <summary>Below the mark that opens front matter stand lines, however long.</summary>
    private bool IsFrontMatter(SourceLine first) => _blocks.Count == 0 && first.In(_content).Trim() is "---";

    /// <summary>Where a by-line begins right below a title: however long the title, the two are not one broken line.</summary>
    /// <returns>The index of its line; the number of lines where there is none.</returns>
    private int ByLineOf(ReadOnlySpan<SourceLine> lines)
    {
        for (var i = 1; _blocks.Count < HeaderBlocks && i < Math.Min(lines.Length, LongestTitle); i++)
        {
            var text = lines[i].In(_content).Trim();
            if (text.Length < NarrowestByLine || text.Length > WidestByLine || !char.IsUpper(text[0]) || Sentences.End(text.ToString()))
                continue;
            if (Dates.Find(text.ToString(), "text") is (_, 0, _) || ByLine.IsMarked(text.ToString()) && ByLine.Names(text.ToString()).Count > 0)
                return i;
        }
        return lines.Length;
    }

    /// <summary>Whether the lines after an item's first stand below its words.</summary>
    private bool IsHanging(ReadOnlySpan<SourceLine> lines)
    {
        var indent = lines[0].Indent(_content);
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].Indent(_content) <= indent)
                return false;
        return true;
    }

    private static bool IsPicture(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.StartsWith("![") && line.EndsWith(")") || line.StartsWith("[![") && line.EndsWith(")") || line.StartsWith("![") && line.EndsWith("}");
    }

    private static bool EndsWithinLink(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf('[');
        return open >= 0 && line[open..].IndexOf(']') < 0 || open >= 0 && line[open..].LastIndexOf("](") is >= 0 and var address && line[open..][address..].IndexOf(')') < 0;
    }

    private void Add(ReadOnlySpan<SourceLine> lines, BlockShape shape, int level, int mark, int? end = null)
    {
        var start = lines[0].Start;
        var stop = end ?? lines[^1].Start + lines[^1].Length;
        var raw = lines.Length == 1 ? _content.Substring(start + mark, lines[0].Length - mark) : Join(lines, mark, shape == BlockShape.Quote);
        if (_mojibake)
            raw = Mojibake.Repair(raw);
        var inline = _inline.Strip(_numbers.Strip(raw));
        var text = OrnamentRule.WithoutMark(CleanCharacters.Of(inline.Text));
        if (shape == BlockShape.Heading)
            text = text.TrimEnd('#', ' ');
        else if (shape == BlockShape.Item)
            text = LineMark.Bullet(text);
        else if (shape == BlockShape.Quote)
            text = text.TrimStart('#', ' ');
        _blocks.Add(new Block
        {
            Text = text,
            Start = start,
            Length = stop - start,
            Shape = shape,
            Level = level,
            Linked = inline.Linked,
            LinkOnly = inline.LinkOnly,
            Links = inline.Links,
            Indent = _markdown ? 0 : lines[0].Indent(_content),
            Emphasised = inline.Emphasised,
            AfterImage = _markdown && shape == BlockShape.Paragraph && raw.AsSpan().TrimStart().StartsWith("![") && text.Length > 0,
            Home = inline.Home is null ? null : CleanCharacters.Of(inline.Home),
            Joined = _joined && shape != BlockShape.Heading,
        });
    }

    /// <summary>The list that a text browser's link numbers point into is one thing, and no part of any story.</summary>
    private void AddAddresses(int start) => _blocks.Add(new Block { Text = "", Start = start, Length = _content.Length - start, Rule = "link-list" });

    private string Join(ReadOnlySpan<SourceLine> lines, int mark, bool quoted)
    {
        _joiner.Clear();
        foreach (var line in lines)
        {
            var text = line.In(_content);
            text = (_joiner.Length == 0 ? text[mark..] : quoted ? text[LineMark.Of(text).Length..] : text).Trim();
            if (_joiner.Length > 0 && !_hyphenation.Undo(_joiner, text) && !(Phrases.LineTokens.IsSign(_joiner[^1]) && text.Length > 0 && Phrases.LineTokens.IsSign(text[0])))
                _joiner.Append('\n');
            _joiner.Append(text);
        }
        return _joiner.ToString();
    }
}
