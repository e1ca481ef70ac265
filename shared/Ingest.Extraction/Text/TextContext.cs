namespace Ingest.Extraction.Text;

/// <summary>Describes what the first judgement says of a block and of those around it: stories hold together.</summary>
internal sealed class TextContext
{
    public const int Count = 12;

    private const float Sure = 0.7f;

    private readonly float[] _likely;
    private readonly double[] _story;
    private readonly int[] _letters;
    private readonly int[] _behind;
    private readonly int[] _ahead;

    public TextContext(BlockMeasure[] measures, float[] likely)
    {
        _likely = likely;
        var count = likely.Length;
        (_story, _letters, _behind, _ahead) = (new double[count + 1], new int[count + 1], new int[count], new int[count]);
        var last = -50;
        for (var i = 0; i < count; i++)
        {
            var letters = measures[i].Letters + 1;
            _story[i + 1] = _story[i] + likely[i] * letters;
            _letters[i + 1] = _letters[i] + letters;
            _behind[i] = Math.Min(50, i - last);
            if (likely[i] > Sure)
                last = i;
        }
        last = count + 50;
        for (var i = count - 1; i >= 0; i--)
        {
            _ahead[i] = Math.Min(50, last - i);
            if (likely[i] > Sure)
                last = i;
        }
    }

    public void Describe(int index, Span<float> row)
    {
        var all = _story[^1];
        ReadOnlySpan<float> values =
        [
            _likely[index], At(index - 1), At(index - 2), At(index + 1), At(index + 2), Mean(index - 4, index + 5), Mean(index - 12, index + 13), (float)(_story[index] / (all + 1)),
            _behind[index], _ahead[index], (float)all / (_letters[^1] + 1), (float)Math.Min(all, 20_000),
        ];
        values.CopyTo(row);
    }

    /// <summary>Whether the first judgement is plain and all around the block agree with it.</summary>
    public bool IsSettled(int index)
    {
        var around = Mean(index - 4, index + 5);
        return _likely[index] < 0.03f && around < 0.05f || _likely[index] > 0.97f && around > 0.95f;
    }

    private float At(int index) => index < 0 || index >= _likely.Length ? -1 : _likely[index];

    private float Mean(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(_likely.Length, to));
        return to <= from ? 0 : (float)((_story[to] - _story[from]) / (_letters[to] - _letters[from]));
    }
}
