using Ingest.Stories.Weighing;

namespace Ingest.Stories.Indexing;

/// <summary>The weightiest terms of one article, of length 1; the weightiest first.</summary>
internal sealed class TermVector
{
    /// <summary>More say little more, and background comes in with them.</summary>
    public const int Most = 32;

    private readonly uint[] _terms = new uint[Most];
    private readonly float[] _weights = new float[Most];
    private float[] _all = [];
    private uint[] _ordered = [];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Terms => _terms.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    public void Set(Print print, Frequencies frequencies)
    {
        var terms = print.Terms;
        if (_all.Length < terms.Length)
            (_all, _ordered) = (new float[terms.Length * 2], new uint[terms.Length * 2]);
        for (var i = 0; i < terms.Length; i++)
            _all[i] = -Math.Max(0, frequencies.Weight(terms[i])) * (1 + Logarithms[print.Counts[i]]);
        terms.CopyTo(_ordered, 0);
        Array.Sort(_all, _ordered, 0, terms.Length);
        Count = Math.Min(terms.Length, Most);
        var square = 0f;
        for (var i = 0; i < Count; i++)
            square += _all[i] * _all[i];
        var length = MathF.Sqrt(square);
        if (length == 0)
            Count = 0;
        for (var i = 0; i < Count; i++)
            (_terms[i], _weights[i]) = (_ordered[i], -_all[i] / length);
    }

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 256).Select(count => count == 0 ? 0 : MathF.Log(count))];
}
