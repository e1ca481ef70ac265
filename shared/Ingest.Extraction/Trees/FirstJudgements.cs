namespace Ingest.Extraction.Trees;

/// <summary>What a first judgement says of each piece of a document (a run of a page, a block of a text) and of those around it: stories hold together.</summary>
internal abstract class FirstJudgements
{
    /// <summary>From here on a piece counts as surely of the story when distances to the next such piece are taken.</summary>
    private const float Sure = 0.7f;

    /// <summary>Distances beyond this many pieces are told no more.</summary>
    private const int Farthest = 50;

    private readonly double[] _story;
    private readonly int[] _letters;
    private readonly int[] _behind;
    private readonly int[] _ahead;

    /// <param name="likely">The first judgement of each piece, 0 to 1.</param>
    /// <param name="lettersOf">The letters of a piece, by its index.</param>
    protected FirstJudgements(float[] likely, Func<int, int> lettersOf)
    {
        Likely = likely;
        var count = likely.Length;
        (_story, _letters, _behind, _ahead) = (new double[count + 1], new int[count + 1], new int[count], new int[count]);
        var last = -Farthest;
        for (var i = 0; i < count; i++)
        {
            var letters = lettersOf(i) + 1;
            _story[i + 1] = _story[i] + likely[i] * letters;
            _letters[i + 1] = _letters[i] + letters;
            _behind[i] = Math.Min(Farthest, i - last);
            if (likely[i] > Sure)
                last = i;
        }
        last = count + Farthest;
        for (var i = count - 1; i >= 0; i--)
        {
            _ahead[i] = Math.Min(Farthest, last - i);
            if (likely[i] > Sure)
                last = i;
        }
    }

    protected float[] Likely { get; }

    /// <summary>The letters that are probably of the story, in the whole document.</summary>
    protected double All => _story[^1];

    /// <summary>The letters of the whole document, and one for each piece.</summary>
    protected int Letters => _letters[^1];

    public abstract void Describe(int index, Span<float> row);

    /// <summary>Whether the first judgement is plain and all around the piece agree with it.</summary>
    public bool IsSettled(int index)
    {
        var around = Mean(index - 4, index + 5);
        return Likely[index] < 0.03f && around < 0.05f || Likely[index] > 0.97f && around > 0.95f;
    }

    /// <summary>Pieces since the last one that is surely of the story, at most 50.</summary>
    protected int Behind(int index) => _behind[index];

    /// <summary>Pieces to the next one that is surely of the story, at most 50.</summary>
    protected int Ahead(int index) => _ahead[index];

    /// <summary>The first judgement of a piece; -1 outside the document.</summary>
    protected float At(int index) => index < 0 || index >= Likely.Length ? -1 : Likely[index];

    /// <summary>The letters that are probably of the story, in the pieces <paramref name="from"/> to before <paramref name="to"/>.</summary>
    protected double Story(int from, int to) => _story[to] - _story[from];

    /// <summary>The mean judgement of the letters of the pieces <paramref name="from"/> to before <paramref name="to"/>, as far as there are such.</summary>
    protected float Mean(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(Likely.Length, to));
        return to <= from ? 0 : (float)(Story(from, to) / (_letters[to] - _letters[from]));
    }
}
