namespace Ingest.Training.Blocks;

/// <summary>A node of a decision tree: a split, or a leaf where no feature is named.</summary>
internal sealed class Tree
{
    public int Feature { get; set; } = -1;

    public int Bin { get; set; }

    /// <summary>A split's threshold, a leaf's answer.</summary>
    public float Value { get; set; }

    public Tree? Left { get; set; }

    public Tree? Right { get; set; }

    public int Size => Feature < 0 ? 1 : 1 + Left!.Size + Right!.Size;

    public float Answer(float[] row)
    {
        var node = this;
        while (node.Feature >= 0)
            node = row[node.Feature] <= node.Value ? node.Left! : node.Right!;
        return node.Value;
    }
}
