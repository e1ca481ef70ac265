namespace Ingest.Extraction.Html;

/// <summary>A sum of small decision trees: how likely the answer to one question is yes.</summary>
internal sealed class TreeSum
{
    private readonly int[] _roots;
    private readonly short[] _feature;
    private readonly float[] _value;
    private readonly short[] _right;

    public TreeSum(BinaryReader reader)
    {
        _roots = new int[reader.ReadInt32()];
        for (var i = 0; i < _roots.Length; i++)
            _roots[i] = reader.ReadInt32();
        var nodes = reader.ReadInt32();
        (_feature, _value, _right) = (new short[nodes], new float[nodes], new short[nodes]);
        for (var i = 0; i < nodes; i++)
            (_feature[i], _value[i], _right[i]) = (reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16());
    }

    /// <returns>From 0 to 1.</returns>
    public float Likelihood(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            // A node's left child follows it; a leaf has no feature, and its value is what it says.
            var node = root;
            while (_feature[node] >= 0)
                node = row[_feature[node]] <= _value[node] ? node + 1 : node + _right[node];
            sum += _value[node];
        }
        return 1 / (1 + MathF.Exp(-sum));
    }
}
