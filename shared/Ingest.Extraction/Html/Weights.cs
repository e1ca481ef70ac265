using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>How much running text each element of a page holds.</summary>
internal sealed class Weights
{
    private const int ShortestParagraph = 25;

    private readonly Dictionary<INode, Weight> _weights = [];

    public sealed class Weight
    {
        public int Letters { get; set; }
        public int Linked { get; set; }

        /// <summary>Letters in paragraphs that are not mostly links.</summary>
        public int Running { get; set; }

        public double Score { get; set; }

        public int OwnLetters { get; set; }
        public int OwnLinked { get; set; }
        public int OwnCommas { get; set; }

        public double LinkDensity => Letters == 0 ? 0 : (double)Linked / Letters;
    }

    public static Weights Of(IElement root)
    {
        var weights = new Weights();
        var blocks = new Stack<INode>();
        var links = 0;
        var boilerplate = 0;
        Walk.Over(
            root,
            node =>
            {
                if (node is IText text && blocks.Count > 0)
                    Count(weights[blocks.Peek()], text.Data, links > 0);
                if (node is not IElement element || Tags.IsSilent(element.LocalName))
                    return false;
                if (element.LocalName == "a")
                    links++;
                if (IsBoilerplate(element))
                    boilerplate++;
                if (blocks.Count == 0 || Tags.IsBlock(element.LocalName))
                    blocks.Push(element);
                return true;
            },
            node =>
            {
                var element = (IElement)node;
                if (element.LocalName == "a")
                    links--;
                if (blocks.Peek() == node)
                {
                    blocks.Pop();
                    weights.Close(element, scored: boilerplate == 0);
                }
                if (IsBoilerplate(element))
                    boilerplate--;
            });
        return weights;
    }

    public Weight this[INode node]
    {
        get
        {
            if (!_weights.TryGetValue(node, out var weight))
                _weights[node] = weight = new Weight();
            return weight;
        }
    }

    public IEnumerable<(IElement Element, Weight Weight)> All => _weights.Select(w => ((IElement)w.Key, w.Value));

    private static bool IsBoilerplate(IElement element) => (Boilerplate.ByTag(element) ?? Boilerplate.ByClass(element)) is not null;

    private static void Count(Weight weight, string text, bool linked)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                weight.OwnLetters++;
                if (linked)
                    weight.OwnLinked++;
            }
            else if (c is ',' or '،' or '、' or '，')
            {
                weight.OwnCommas++;
            }
        }
    }

    private void Close(IElement element, bool scored)
    {
        var weight = this[element];
        weight.Letters += weight.OwnLetters;
        weight.Linked += weight.OwnLinked;
        if (weight.OwnLetters >= ShortestParagraph && weight.OwnLinked * 2 < weight.OwnLetters)
        {
            weight.Running += weight.OwnLetters;
            if (scored && element.LocalName is not ("li" or "h1" or "h2" or "h3" or "h4"))
                Credit(element, 1 + weight.OwnCommas + Math.Min(weight.OwnLetters / 100.0, 3));
        }
        if (element.ParentElement is not { } parent)
            return;
        var above = this[Block(parent)];
        above.Letters += weight.Letters;
        above.Linked += weight.Linked;
        above.Running += weight.Running;
    }

    /// <summary>A paragraph speaks for what holds it, less the farther away.</summary>
    private void Credit(IElement element, double score)
    {
        var holder = element.LocalName is "p" or "pre" or "blockquote" ? element.ParentElement : element;
        for (var step = 0; step < 3 && holder is not null; step++, score /= 2, holder = holder.ParentElement)
            this[Block(holder)].Score += score;
    }

    private static IElement Block(IElement element)
    {
        while (!Tags.IsBlock(element.LocalName) && element.ParentElement is { } parent)
            element = parent;
        return element;
    }
}
