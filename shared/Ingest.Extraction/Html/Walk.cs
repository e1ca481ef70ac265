using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>Walks a tree without recursion, saying when it enters and leaves each node.</summary>
internal static class Walk
{
    /// <param name="enter">Returns whether to go into the node; <paramref name="leave"/> is called only for those gone into.</param>
    public static void Over(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        if (!enter(root))
            return;
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next >= step.Node.ChildNodes.Length)
            {
                leave(step.Node);
                continue;
            }
            path.Push((step.Node, step.Next + 1));
            var child = step.Node.ChildNodes[step.Next];
            if (enter(child))
                path.Push((child, 0));
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
        }, _ => { });
        return Extraction.Text.CleanCharacters.Of(text.ToString());
    }
}
