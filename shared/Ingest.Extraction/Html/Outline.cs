using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>A page as its block elements and its runs of text, in the page's order; read in one walk.</summary>
internal sealed class Outline
{
    private readonly Page _page;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, ulong> _known = [];
    private readonly Stack<(ulong Signs, ulong All)> _inline = new();
    private Area? _open;
    private int _links, _inner, _strong, _slanted, _linked, _anchored, _bold, _italic, _number, _pictures, _seen, _hint = -1;
    private ulong _signs;
    private bool _joined, _item;

    private Outline(Page page) => _page = page;

    public List<Area> Areas { get; } = [];

    public List<TextRun> Runs { get; } = [];

    public Area Root => Areas[0];

    private ulong Around => _inline.TryPeek(out var top) ? top.All : 0;

    /// <param name="body">The page's.</param>
    public static Outline Of(Page page, IElement body)
    {
        var outline = new Outline(page);
        Walk.Over(body, outline.Enter, outline.Leave);
        outline.Look();
        return outline;
    }

    private bool Enter(INode node)
    {
        // Classes, not interfaces: what every node is asked should cost little.
        if (node is not Element element)
        {
            if (node is IText text)
                Append(text.Data);
            return false;
        }
        var name = element.LocalName;
        _pictures += Tags.IsPicture(name) ? 1 : 0;
        if (Tags.IsSilent(name))
            return false;
        if (_page.Start(element) is >= 0 and var start)
            _hint = start;
        if (name == "br")
            Break();
        if (_open is not null && !Tags.IsBlock(name))
        {
            EnterInline(element, name);
            return true;
        }
        EndRun();
        _joined = false;
        if (name == "li")
            _number = _open is { Name: "ol" } list ? list.Items++ : 0;
        _item = name == "li" || _item && name is "p" or "div";
        _open = new Area(element, _open)
        {
            Own = Signs.Of(element, _known),
            Likeness = HashCode.Combine(name, element.ClassName),
            FirstRun = Runs.Count,
            Pictures = _pictures,
            Items = name == "ol" ? int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var first) ? first : 1 : 0,
        };
        Areas.Add(_open);
        return true;
    }

    private void EnterInline(Element element, string name)
    {
        if (name == "a")
            _links++;
        if (IsInner(element, name))
            _inner++;
        if (name is "b" or "strong" or "em" or "i")
            _strong++;
        if (name is "em" or "i")
            _slanted++;
        var signs = Signs.Of(element, _known);
        // A named span that is no part of a sentence is a line of its own.
        if (signs != 0 && name is "span" or "button" && (_text.Length == 0 || (signs & (Signs.Hidden | Signs.Button)) != 0))
            EndRun();
        _inline.Push((signs, signs | Around));
        if (_text.Length == 0)
            _signs = Around;
    }

    /// <summary>Whether a link leads to another place of the same page.</summary>
    private static bool IsInner(Element element, string name) => name == "a" && element.GetAttribute("href") is ['#', _, ..];

    private void Leave(INode node)
    {
        if (!ReferenceEquals(_open!.Element, node))
        {
            var name = ((Element)node).LocalName;
            if (name == "a")
                _links--;
            if (IsInner((Element)node, name))
                _inner--;
            if (name is "b" or "strong" or "em" or "i")
                _strong--;
            if (name is "em" or "i")
                _slanted--;
            if ((_inline.Pop().Signs & (Signs.Hidden | Signs.Button)) != 0)
                EndRun();
            return;
        }
        EndRun();
        _joined = _open.Name == "li";
        _item &= !_joined;
        _open.EndRun = Runs.Count;
        _open.Pictures = _pictures - _open.Pictures;
        Close(_open);
        _open = _open.Parent;
    }

    private void Append(string data)
    {
        if (data.AsSpan().IsWhiteSpace())
        {
            if (_text.Length > 0)
                _text.Append(' ');
            return;
        }
        if (_text.Length == 0)
            _signs = Around;
        _signs &= Around;
        _text.Append(data);
        if (_links == 0 && _strong == 0)
            return;
        var letters = data.Count(char.IsLetterOrDigit);
        _linked += _links > 0 ? letters : 0;
        _anchored += _inner > 0 ? letters : 0;
        _bold += _strong > 0 ? letters : 0;
        _italic += _slanted > 0 ? letters : 0;
    }

    /// <summary>One line break ends a line, two end a paragraph.</summary>
    private void Break()
    {
        var empty = _text.Length == 0;
        EndRun();
        _joined = !empty;
    }

    private void EndRun()
    {
        if (_text.Length > 0 && RunReader.Read(_open!, _text.ToString()) is { } run)
        {
            run.Linked = _linked;
            run.Anchored = _anchored;
            run.Bold = _bold;
            run.Italic = _italic;
            run.Pictures = _pictures - _seen;
            _seen = _pictures;
            run.Inline = _signs;
            run.Joined = _joined || _item && Runs.Count > 0 && Runs[^1].Holder.Name == "li";
            run.Item = _item;
            run.Number = _item ? _number : 0;
            run.Hint = _hint;
            Runs.Add(run);
            Count(run);
            _item = false;
        }
        _text.Clear();
        (_linked, _anchored, _bold, _italic) = (0, 0, 0, 0);
        _signs = Around;
    }

    private static void Count(TextRun run)
    {
        var area = run.Holder;
        area.Letters += run.Letters;
        area.Linked += run.Linked;
        if (!run.IsRunning)
            return;
        area.Running += run.Letters;
        var name = area.Name;
        if (name is "li" or "h1" or "h2" or "h3" or "h4")
            return;
        // A paragraph speaks for what holds it, less the farther away.
        var score = 1 + run.Commas + Math.Min(run.Letters / 100.0, 3);
        var holder = name is "p" or "pre" or "blockquote" ? area.Parent : area;
        if (holder is not null)
            holder.Paragraphs++;
        for (var step = 0; step < 3 && holder is not null; step++, score /= 2, holder = holder.Parent)
            holder.Score += score;
    }

    private static void Close(Area area)
    {
        if (area.Parent is not { } parent)
            return;
        parent.Letters += area.Letters;
        parent.Linked += area.Linked;
        parent.Running += area.Running;
    }

    /// <summary>Hands down from area to area what each says.</summary>
    private void Look()
    {
        foreach (var area in Areas)
        {
            var large = area.Running * 3 > Root.Running && area.LinkDensity < 0.5;
            area.Wide = area.Own | (area.Parent?.Wide ?? 0);
            area.Near = (large ? 0 : area.Own) | (area.Parent?.Near ?? 0);
        }
    }
}
