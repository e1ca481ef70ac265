using System.Numerics;

namespace Ingest.Extraction.Html;

/// <summary>Describes each run of a page in numbers: shape, place, neighbours, surroundings. No word of the page is among them.</summary>
internal sealed class BlockFeatures
{
    private const int Shape = 28, Place = 18, Neighbour = 6, Levels = 3, PerLevel = 5;

    public const int Count = Shape + Place + 5 * Neighbour + Levels * PerLevel + Signs.Kinds + 6;

    private readonly Outline _outline;
    private readonly PageKnowledge _knowledge;
    private readonly Area _container;
    private readonly bool _named;
    private readonly Dictionary<int, (int Runs, int Letters, int Linked, int Running)> _likes = [];
    private readonly bool[] _again;
    private readonly bool[] _title;
    private readonly int[] _lettersBefore;
    private readonly int[] _runningBefore;
    private readonly int[] _linkedBefore;
    private readonly int _firstHeading;
    private readonly int _firstTitle;

    public BlockFeatures(Outline outline, PageKnowledge knowledge, Area container, bool named)
    {
        (_outline, _knowledge, _container, _named) = (outline, knowledge, container, named);
        var runs = outline.Runs;
        _lettersBefore = new int[runs.Count + 1];
        _runningBefore = new int[runs.Count + 1];
        _linkedBefore = new int[runs.Count + 1];
        Sections = new Sections(runs);
        (_firstHeading, _firstTitle) = (runs.Count, runs.Count);
        (_again, _title) = (new bool[runs.Count], new bool[runs.Count]);
        var seen = new HashSet<ulong>();
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            _lettersBefore[i + 1] = _lettersBefore[i] + run.Letters;
            _runningBefore[i + 1] = _runningBefore[i] + (run.IsRunning ? run.Letters : 0);
            _linkedBefore[i + 1] = _linkedBefore[i] + run.Linked;
            var likes = _likes.GetValueOrDefault(Likeness(run));
            _likes[Likeness(run)] = (likes.Runs + 1, likes.Letters + run.Letters, likes.Linked + run.Linked, likes.Running + (run.IsRunning ? run.Letters : 0));
            if (_firstHeading == runs.Count && run.Holder.Name == "h1")
                _firstHeading = i;
            // A table of contents comes before what it lists.
            _again[i] = run.Letters > 3 && run.Anchored == 0 && run.Raw.Length < 4000 && !seen.Add(Print(run.Raw));
            _title[i] = knowledge.IsTitle(run);
            if (_firstTitle == runs.Count && _title[i])
                _firstTitle = i;
        }
    }

    public Sections Sections { get; }

    public void Describe(int index, Span<float> row)
    {
        var at = 0;
        var run = _outline.Runs[index];
        OfShape(run, index, row, ref at);
        OfPlace(index, row, ref at);
        for (var step = -2; step <= 2; step++)
        {
            if (step == 0)
                OfHolder(run, index, row, ref at);
            else
                OfNeighbour(run, index + step, row, ref at);
        }
        var level = run.Holder;
        for (var i = 0; i < Levels; i++)
        {
            level = level.Parent ?? level;
            OfLevel(level, row, ref at);
        }
        OfSigns(run, row.Slice(at, Signs.Kinds));
        at += Signs.Kinds;
        var likes = _likes[Likeness(run)];
        Add(row, ref at,
        [
            likes.Runs, likes.Letters / (float)Math.Max(1, _outline.Root.Letters), likes.Letters / (float)likes.Runs, Share(likes.Linked, likes.Letters),
            Share(likes.Running, _outline.Root.Running), BitOperations.PopCount(run.Holder.Near),
        ]);
    }

    private void OfShape(TextRun run, int index, Span<float> row, ref int at)
    {
        var first = run.Raw.AsSpan().TrimStart() is [var c, ..] ? c : ' ';
        var last = run.Raw.AsSpan().TrimEnd() is [.., var d] ? d : ' ';
        Add(row, ref at,
        [
            run.Words, run.Letters, (float)run.LinkDensity, Share(run.Commas, run.Words), Share(run.Digits, run.Letters), Share(run.Capitals, run.Letters),
            Share(run.Letters, run.Words), run.Stops, run.EndsSentence ? 1 : 0, char.IsUpper(first) ? 2 : char.IsLower(first) ? 1 : char.IsDigit(first) ? 3 : 0,
            last is ':' ? 2 : last is '?' ? 1 : last is '…' || run.Raw.AsSpan().TrimEnd().EndsWith("...") ? 3 : last is '»' or '›' or '>' or '→' or ']' ? 4 : 0, TagKind(run.Holder.Name), Share(run.Bold, run.Letters), run.Item ? 1 : 0, run.Joined ? 1 : 0,
            _knowledge.InBody(run.Raw), _knowledge.HasBody ? 1 : 0, _title[index] ? 1 : 0, _knowledge.IsSummary(run) ? 1 : 0,
            _again[index] ? 1 : 0, run.Raw.AsSpan().ContainsAny('|', '©', '@') ? 1 : 0,
            Math.Sign(index - _firstTitle), Share(run.Italic, run.Letters), run.Pictures, index + 1 < _outline.Runs.Count ? _outline.Runs[index + 1].Pictures : 0, run.Holder.Pictures,
            run.Holder.Parent?.Pictures ?? 0, Share(run.Anchored, run.Letters),
        ]);
    }

    private void OfPlace(int index, Span<float> row, ref int at)
    {
        var all = _outline.Runs.Count;
        var inside = _container.Holds(index);
        var (from, to) = Sections.Of(index);
        var letters = _lettersBefore[to] - _lettersBefore[from];
        Add(row, ref at,
        [
            (float)index / all, index, all - index, Share(_lettersBefore[index], _outline.Root.Letters), Share(_runningBefore[index], _outline.Root.Running), inside ? _named ? 2 : 1 : 0,
            inside ? Share(_lettersBefore[index] - _lettersBefore[_container.FirstRun], _container.Letters) : index < _container.FirstRun ? -1 : 2,
            inside ? Math.Min(index - _container.FirstRun, 50) : index < _container.FirstRun ? index - _container.FirstRun : 99,
            inside ? Math.Min(_container.EndRun - index, 50) : index < _container.FirstRun ? 99 : _container.EndRun - index,
            Math.Clamp(index - _firstHeading, -50, 300), Share(_container.Running, _outline.Root.Running), _outline.Root.Running,
            Math.Min(index - from, 60), Math.Min(to - index, 60), letters, Share(_linkedBefore[to] - _linkedBefore[from], letters), Share(_runningBefore[to] - _runningBefore[from], letters),
            _outline.Runs[from].Words,
        ]);
    }

    private void OfHolder(TextRun run, int index, Span<float> row, ref int at) => Add(row, ref at,
    [
        run.Holder.Depth - _container.Depth, run.Holder.EndRun - run.Holder.FirstRun, Window(index, 3), Window(index, 8), RunningBehind(index), RunningAhead(index),
    ]);

    private void OfNeighbour(TextRun run, int index, Span<float> row, ref int at)
    {
        if (index < 0 || index >= _outline.Runs.Count)
        {
            Add(row, ref at, [-1, -1, -1, -1, -1, -1]);
            return;
        }
        var other = _outline.Runs[index];
        Add(row, ref at,
        [
            other.Words, (float)other.LinkDensity, TagKind(other.Holder.Name), other.EndsSentence ? 1 : 0,
            other.Holder.Parent == run.Holder.Parent ? 2 : other.Holder.Parent?.Parent == run.Holder.Parent?.Parent ? 1 : 0, _container.Holds(index) ? 1 : 0,
        ]);
    }

    private void OfLevel(Area area, Span<float> row, ref int at) => Add(row, ref at,
    [
        area.Letters, (float)area.LinkDensity, Share(area.Running, _outline.Root.Running), area.Paragraphs, Share(area.Letters, area.EndRun - area.FirstRun),
    ]);

    private float Window(int index, int reach)
    {
        var (from, to) = (Math.Max(0, index - reach), Math.Min(_outline.Runs.Count, index + reach + 1));
        return Share(_runningBefore[to] - _runningBefore[from], _lettersBefore[to] - _lettersBefore[from]);
    }

    private float RunningBehind(int index)
    {
        for (var i = 1; i <= 12 && index - i >= 0; i++)
            if (_outline.Runs[index - i] is { IsRunning: true, EndsSentence: true })
                return i;
        return 13;
    }

    private float RunningAhead(int index)
    {
        for (var i = 1; i <= 12 && index + i < _outline.Runs.Count; i++)
            if (_outline.Runs[index + i] is { IsRunning: true, EndsSentence: true })
                return i;
        return 13;
    }

    /// <summary>3 where the run's own box says it, 2 where one around it does, 1 where only a large one does.</summary>
    private static void OfSigns(TextRun run, Span<float> row)
    {
        row.Clear();
        var own = run.Holder.Own | run.Inline;
        for (var said = own | run.Holder.Near | run.Holder.Wide; said != 0; said &= said - 1)
        {
            var kind = BitOperations.TrailingZeroCount(said);
            row[kind] = (own >> kind & 1) != 0 ? 3 : (run.Holder.Near >> kind & 1) != 0 ? 2 : 1;
        }
    }

    private static int Likeness(TextRun run) => unchecked(run.Holder.Likeness * 31 + (run.Holder.Parent?.Likeness ?? 0));

    /// <summary>A hash of the words that is the same in every process.</summary>
    private static ulong Print(string raw)
    {
        var print = 14_695_981_039_346_656_037UL;
        foreach (var c in raw.AsSpan().Trim())
            print = (print ^ c) * 1_099_511_628_211UL;
        return print;
    }

    private static float Share(int part, int whole) => whole <= 0 ? 0 : (float)part / whole;

    private static float TagKind(string name) => name switch
    {
        "p" => 1,
        "h1" => 2,
        "h2" => 3,
        "h3" => 4,
        "h4" or "h5" or "h6" => 5,
        "li" => 6,
        "td" or "th" => 7,
        "blockquote" => 8,
        "figcaption" or "figure" => 9,
        "dd" or "dt" => 10,
        "pre" => 11,
        "section" or "article" => 12,
        _ => 0,
    };

    private static void Add(Span<float> row, ref int at, ReadOnlySpan<float> values)
    {
        values.CopyTo(row[at..]);
        at += values.Length;
    }
}
