namespace Ingest.Training.Blocks;

/// <summary>Writes trees as the engine reads them: each node before its left child, the way to its right one beside it.</summary>
internal static class TreeFile
{
    public static byte[] Write(IReadOnlyList<Tree> trees)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(trees.Count);
        var nodes = 0;
        foreach (var tree in trees)
        {
            writer.Write(nodes);
            nodes += tree.Size;
        }
        writer.Write(nodes);
        foreach (var tree in trees)
            Write(writer, tree);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, Tree node)
    {
        writer.Write((short)node.Feature);
        writer.Write(node.Value);
        writer.Write((short)(node.Feature < 0 ? 0 : 1 + node.Left!.Size));
        if (node.Feature < 0)
            return;
        Write(writer, node.Left!);
        Write(writer, node.Right!);
    }
}
