using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>Walks a tree without recursion, saying when it enters and leaves each node.</summary>
internal static class Walk
{
    /// <param name="enter">Returns whether to go into the node; <paramref name="leave"/> is called only for those gone into.</param>
    public static void Over(INode root, Func<INode, bool> enter, Action<INode>? leave = null)
    {
        if (!enter(root))
            return;
        var path = new List<Step> { new(root, root.ChildNodes, 0) };
        while (path.Count > 0)
        {
            ref var step = ref CollectionsMarshal.AsSpan(path)[^1];
            if (step.Next >= step.Children.Length)
            {
                leave?.Invoke(step.Node);
                path.RemoveAt(path.Count - 1);
                continue;
            }
            var child = step.Children[step.Next++];
            if (enter(child))
                path.Add(new Step(child, child.ChildNodes, 0));
        }
    }

    /// <summary>The text below a node, spaces collapsed.</summary>
    public static string Text(INode root)
    {
        var text = new System.Text.StringBuilder();
        Over(root, node =>
        {
            if (node is IText data)
                text.Append(data.Data);
            else if (node is IElement element && Tags.IsBlock(element.LocalName))
                text.Append(' ');
            return node is not IElement { LocalName: "script" or "style" };
        });
        return Extraction.Text.CleanCharacters.Of(text.ToString());
    }

    private record struct Step(INode Node, INodeList Children, int Next);
}
