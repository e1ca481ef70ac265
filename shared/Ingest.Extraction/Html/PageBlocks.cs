using System.Text;
using AngleSharp.Dom;
using Ingest.Contracts;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Reads the blocks of a story out of its container and notes what it passed over.</summary>
internal sealed class PageBlocks(Page page, Weights weights, IElement container, bool prunesByClass)
{
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _run = new();
    private readonly Stack<IElement> _holders = new();
    private int _letters, _linked, _links, _strong, _bold, _cursor;
    private bool _joined, _item;

    public IReadOnlyList<Block> Blocks => _blocks;

    public List<RemovedSpan> Removed { get; } = [];

    public List<(IElement Element, string Rule)> Pruned { get; } = [];

    public PageBlocks Read()
    {
        Walk.Over(container, Enter, Leave);
        EndRun();
        return this;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }
        if (node is not IElement element)
            return false;
        if (element != container && RuleFor(element) is { } rule)
        {
            Prune(element, rule);
            return false;
        }
        if (element.LocalName == "br")
            Break();
        if (element.LocalName == "a")
            _links++;
        if (element.LocalName is "b" or "strong" or "em" or "i")
            _strong++;
        if (!Tags.IsBlock(element.LocalName))
            return true;
        EndRun();
        _joined = false;
        _item = element.LocalName == "li";
        _holders.Push(element);
        return true;
    }

    private void Leave(INode node)
    {
        var element = (IElement)node;
        if (element.LocalName == "a")
            _links--;
        if (element.LocalName is "b" or "strong" or "em" or "i")
            _strong--;
        if (!Tags.IsBlock(element.LocalName))
            return;
        EndRun();
        _joined = element.LocalName == "li";
        _holders.Pop();
    }

    private string? RuleFor(IElement element)
    {
        var tag = Boilerplate.ByTag(element);
        if (Tags.IsSilent(element.LocalName) || tag == "hidden")
            return tag;
        var rule = tag ?? (prunesByClass ? Boilerplate.ByClass(element) : null);
        if (rule is null)
            return null;
        // What holds a third of the running text is the story, whatever it is called.
        var weight = weights[element];
        var large = weight.Running * 3 > weights[container].Running && weight.LinkDensity < 0.5 && weight.Running > 0;
        return large && !IsSure(element) || rule is "by-line" or "caption" or "standfirst" && weight.Letters > 600 ? null : rule;
    }

    private static bool IsSure(IElement element) => element.LocalName is "nav" or "footer" or "figcaption" or "figure" or "dialog";

    private void Prune(IElement element, string rule)
    {
        Pruned.Add((element, rule));
        if (page.Place(element) is var (start, end))
            Removed.Add(new RemovedSpan(rule, start, end - start, 0.9));
    }

    private void Append(string data)
    {
        if (_holders.Count > 0 && _holders.Peek().LocalName is "ul" or "ol" or "table" or "tr" && string.IsNullOrWhiteSpace(data))
            return;
        _run.Append(data);
        foreach (var c in data)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            _letters++;
            _linked += _links > 0 ? 1 : 0;
            _bold += _strong > 0 ? 1 : 0;
        }
    }

    /// <summary>One line break ends a line, two end a paragraph.</summary>
    private void Break()
    {
        var empty = _run.ToString().AsSpan().IsWhiteSpace();
        EndRun();
        _joined = !empty;
    }

    private void EndRun()
    {
        var raw = _run.ToString();
        var text = CleanCharacters.Of(Mojibake.IsCertain(raw) ? Mojibake.Repair(raw) : raw);
        if (text.Length > 0 && _holders.Count > 0)
            _blocks.Add(Make(raw, text, _holders.Peek()));
        _run.Clear();
        (_letters, _linked, _bold) = (0, 0, 0);
    }

    private Block Make(string raw, string text, IElement holder)
    {
        var heading = holder.LocalName is ['h', >= '1' and <= '6'];
        var (start, length) = Locate(raw, holder);
        var shape = heading ? BlockShape.Heading : _item ? BlockShape.Item : BlockShape.Paragraph;
        var block = new Block
        {
            Text = shape == BlockShape.Item && LineMark.Of(text).Shape != BlockShape.Item ? "- " + text : text,
            Start = start,
            Length = length,
            Shape = shape,
            Level = heading ? holder.LocalName[1] - '0' : 0,
            LinkOnly = _linked > 0 && _linked == _letters,
            Emphasised = _bold > 0 && _bold == _letters,
            Joined = !heading && _blocks.Count > 0 && (_joined || _item && _blocks[^1].Shape == BlockShape.Item),
        };
        _item = false;
        return block;
    }

    /// <summary>The holder's place; for one of several runs in a holder, where its first and last words stand in the source.</summary>
    private (int Start, int Length) Locate(string raw, IElement holder)
    {
        if (page.Place(holder) is not var (start, end))
            return (0, 0);
        if (!holder.Children.Any(c => c.LocalName == "br" || Tags.IsBlock(c.LocalName)))
            return (start, end - start);
        var words = raw.Trim();
        var from = Math.Max(start, _cursor);
        var head = words[..Math.Min(words.Length, 24)];
        var at = from < end ? page.Source.IndexOf(head, from, end - from, StringComparison.Ordinal) : -1;
        if (at < 0)
            return (0, 0);
        var tail = words[^Math.Min(words.Length, 24)..];
        var last = page.Source.IndexOf(tail, at, end - at, StringComparison.Ordinal);
        _cursor = last < 0 ? at + head.Length : last + tail.Length;
        return (at, last < 0 ? 0 : _cursor - at);
    }
}
