using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Describes each block of a text in numbers: shape, phrases, place, neighbours. No word of the text is among them.</summary>
internal sealed class TextFeatures
{
    private const int Shape = 30, Place = 18, Neighbour = 7, Steps = 3;

    public const int Count = Shape + Place + 2 * Steps * Neighbour;

    private const int LongestTitle = 1000;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly BlockMeasure[] _measures;
    private readonly float[] _running;
    private readonly int[] _letters;
    private readonly bool[] _again;
    private readonly bool[] _title;
    private readonly int[] _blanks;
    private readonly (int First, int End) _core;
    private readonly int _phrases;
    private readonly int _links;

    public TextFeatures(IReadOnlyList<Block> blocks, BlockMeasure[] measures, string content)
    {
        (_blocks, _measures) = (blocks, measures);
        _running = new float[blocks.Count + 1];
        _letters = new int[blocks.Count + 1];
        (_again, _title, _blanks) = (new bool[blocks.Count], new bool[blocks.Count], new int[blocks.Count]);
        var seen = new HashSet<ulong>();
        var kinds = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!measures[i].IsRunning)
                kinds |= measures[i].Phrases.Telling & ~(1 << (int)PhraseKind.Plea | 1 << (int)PhraseKind.Bio);
            _phrases += measures[i].Phrases.None ? 0 : 1;
            _links += blocks[i].LinkOnly ? 1 : 0;
            _running[i + 1] = _running[i] + (measures[i].IsRunning ? measures[i].Letters - measures[i].Linked : 0);
            _letters[i + 1] = _letters[i] + measures[i].Letters;
            _again[i] = measures[i].Letters > 3 && !seen.Add(measures[i].Print);
            _blanks[i] = i == 0 ? 3 : Blanks(content, blocks[i - 1].Start + blocks[i - 1].Length, blocks[i].Start);
        }
        Signs = System.Numerics.BitOperations.PopCount((uint)kinds);
        _core = Core();
        var page = blocks.Count > 0 && blocks[0].Text.Length <= LongestTitle ? Metadata.Headline.Words(blocks[0].Text) : [];
        for (var i = 0; i < Math.Min(blocks.Count, _core.First + 4); i++)
            _title[i] = IsTitle(i, page);
    }

    /// <summary>How many kinds of phrases say that an outlet speaks of itself: 24 of 25 articles without boilerplate have none, 9 of 10 pages have some.</summary>
    public int Signs { get; }

    /// <summary>Whether no running text stands near: a menu, whose blocks need no closer look.</summary>
    public bool IsFar(int index)
    {
        const int near = 8;
        return Running(index - near, index + near + 1) == 0 && (index < _core.First - near || index >= _core.End + near);
    }

    public void Describe(int index, Span<float> row)
    {
        var at = 0;
        OfShape(index, row, ref at);
        OfPlace(index, row, ref at);
        for (var step = 1; step <= Steps; step++)
        {
            OfNeighbour(index - step, row, ref at);
            OfNeighbour(index + step, row, ref at);
        }
    }

    private void OfShape(int index, Span<float> row, ref int at)
    {
        var (block, m) = (_blocks[index], _measures[index]);
        var text = block.Text;
        var first = text.Length > 0 ? text[0] : ' ';
        Add(row, ref at,
        [
            m.Words, m.Letters, m.LinkShare, Share(m.Commas, m.Words), Share(m.Digits, m.Letters), Share(m.Capitals, m.Words), m.SmallShare, Share(m.Letters, m.Words),
            m.Stops, m.Ends ? 1 : 0, char.IsUpper(first) ? 2 : char.IsLower(first) ? 1 : char.IsDigit(first) ? 3 : char.IsLetter(first) ? 4 : 0,
            text.Length == 0 ? 0 : text[^1] switch { ':' => 2, '?' => 1, '…' => 3, '.' => 4, _ => 0 }, (int)block.Shape, block.Level, block.Joined ? 1 : 0, block.Emphasised ? 1 : 0, block.LinkOnly ? 1 : 0,
            m.Quotes, m.Bars, m.IsRunning ? 1 : 0, _again[index] ? 1 : 0, _title[index] ? 1 : 0, _blanks[index], index + 1 < _blocks.Count ? _blanks[index + 1] : 3,
            m.Phrases.Code, m.Phrases.Pleas, m.Phrases.None ? 0 : 1, text.AsSpan().ContainsAny('©', '@', '#') ? 1 : 0, text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) ? 1 : 0,
            HasYear(text) ? 1 : 0,
        ]);
    }

    private void OfPlace(int index, Span<float> row, ref int at)
    {
        var all = _blocks.Count;
        var inside = index >= _core.First && index < _core.End;
        var total = _running[^1];
        Add(row, ref at,
        [
            (float)index / all, Math.Min(index, 100), Math.Min(all - index, 100), _running[index] / (total + 1), Share(_letters[index], _letters[^1]), inside ? 1 : index < _core.First ? 0 : 2,
            Math.Clamp(index - _core.First, -30, 60), Math.Clamp(_core.End - index, -30, 60), Running(index - 3, index + 4), Running(index - 8, index + 9), Running(index - 4, index), Running(index + 1, index + 5),
            total / (_letters[^1] + 1), (_running[_core.End] - _running[_core.First]) / (total + 1), Math.Min(all, 1000),
            Signs, _phrases / (float)all, _links / (float)all,
        ]);
    }

    private void OfNeighbour(int index, Span<float> row, ref int at)
    {
        if (index < 0 || index >= _blocks.Count)
        {
            Add(row, ref at, [-1, -1, -1, -1, -1, -1, -1]);
            return;
        }
        var m = _measures[index];
        Add(row, ref at, [m.Words, m.LinkShare, m.SmallShare, m.Ends ? 1 : 0, (int)_blocks[index].Shape, m.Phrases.Code, m.Commas]);
    }

    /// <summary>The stretch of blocks in which running text outweighs the rest most: where the story must be.</summary>
    private (int First, int End) Core()
    {
        const float cost = 60;
        var (best, sum, first, core) = (0f, 0f, 0, (0, Math.Min(1, _blocks.Count)));
        for (var i = 0; i < _blocks.Count; i++)
        {
            var m = _measures[i];
            sum += m.IsRunning && m.LinkShare < 0.5f ? Math.Min(600, m.Letters) : m.LinkShare > 0.5f ? -cost * 1.5f : -cost;
            if (sum <= 0)
                (sum, first) = (0, i + 1);
            else if (sum > best)
                (best, core) = (sum, (first, i + 1));
        }
        return core;
    }

    /// <summary>Whether a short block before the core says what the text's first line says: the page's title.</summary>
    private bool IsTitle(int index, HashSet<string> page) =>
        _measures[index].Words is >= 3 and <= 40 && (index == 0 || page.Count > 0 && Metadata.Headline.ShareWords(_blocks[index].Text, page));

    private float Running(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(_blocks.Count, to));
        return to <= from ? 0 : _running[to] - _running[from];
    }

    private static int Blanks(string content, int from, int to)
    {
        var lines = 0;
        for (var i = from; i < to && lines < 4; i++)
            lines += content[i] == '\n' ? 1 : 0;
        return Math.Max(0, lines - 1);
    }

    private static bool HasYear(string text)
    {
        if (text.Length > 120)
            return false;
        for (var i = 0; i + 4 <= text.Length; i++)
            if (text[i] is '1' or '2' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && (text[i] == '2' && text[i + 1] == '0' || text[i] == '1' && text[i + 1] == '9'))
                return true;
        return false;
    }

    private static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    private static void Add(Span<float> row, ref int at, ReadOnlySpan<float> values)
    {
        values.CopyTo(row[at..]);
        at += values.Length;
    }
}
