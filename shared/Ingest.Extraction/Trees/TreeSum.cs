namespace Ingest.Extraction.Trees;

/// <summary>A sum of small decision trees: how likely the answer to one question is yes.</summary>
internal sealed class TreeSum
{
    private readonly int[] _roots;
    private readonly Node[] _nodes;

    /// <summary>Eight bytes, so that a tree lies in a few cache lines.</summary>
    private readonly record struct Node(short Feature, short Right, float Value);

    public TreeSum(BinaryReader reader)
    {
        _roots = new int[reader.ReadInt32()];
        for (var i = 0; i < _roots.Length; i++)
            _roots[i] = reader.ReadInt32();
        _nodes = new Node[reader.ReadInt32()];
        for (var i = 0; i < _nodes.Length; i++)
        {
            var (feature, value, right) = (reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt16());
            _nodes[i] = new Node(feature, right, value);
        }
    }

    /// <returns>From 0 to 1.</returns>
    public float Likelihood(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        var nodes = _nodes;
        foreach (var root in _roots)
        {
            // A node's left child follows it; a leaf has no feature, and its value is what it says.
            var at = root;
            var node = nodes[at];
            while (node.Feature >= 0)
            {
                at += row[node.Feature] <= node.Value ? 1 : node.Right;
                node = nodes[at];
            }
            sum += node.Value;
        }
        return 1 / (1 + MathF.Exp(-sum));
    }
}
