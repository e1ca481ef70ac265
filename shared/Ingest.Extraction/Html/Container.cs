using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>Finds the element that holds the story.</summary>
internal static class Container
{
    private static readonly string[] KnownNames =
    [
        "articlebody", "storybody", "postbody", "newsbody", "entrycontent", "postcontent", "articlecontent", "storycontent", "newscontent", "articletext",
        "storytext", "newstext", "artikeltext", "bodytext", "articlebodycontent", "articlemaincontent", "bodycontent", "contentbody", "articlecopy", "storycopy", "cuerponoticia", "corpoarticolo",
    ];

    public static IElement Find(IElement body, Weights weights)
    {
        var total = weights[body].Running;
        var best = Known(weights, e => e.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true, total, 0.15)
            ?? Known(weights, e => ClassWords.Joined(e).Any(name => KnownNames.Any(known => name.EndsWith(known, StringComparison.Ordinal))), total, 0.25);
        if (best is not null)
            return best;
        var (top, weight) = weights.All.OrderByDescending(w => w.Weight.Score * (1 - w.Weight.LinkDensity)).FirstOrDefault((body, weights[body]));
        return weight.Score <= 0 ? body : Widen(top, body, weights);
    }

    private static IElement? Known(Weights weights, Func<IElement, bool> matches, int total, double share)
    {
        var (element, weight) = weights.All.Where(w => matches(w.Element)).OrderByDescending(w => w.Weight.Running).FirstOrDefault();
        return element is not null && weight.Running > 0 && weight.Running >= total * share ? element : null;
    }

    /// <summary>A story may stand in several boxes side by side: go up while that gains running text and few links.</summary>
    private static IElement Widen(IElement element, IElement body, Weights weights)
    {
        while (element != body && element.ParentElement is { } parent && element.LocalName != "article")
        {
            if (!Tags.IsBlock(parent.LocalName) || Good(parent, weights) > Good(element, weights) * 1.25 && weights[parent].LinkDensity < 0.35)
                element = parent;
            else
                break;
        }
        return element;
    }

    /// <summary>Running text outside boilerplate, one level deep: what widening would gain.</summary>
    private static double Good(IElement element, Weights weights)
    {
        double good = weights[element].OwnLetters;
        foreach (var child in element.Children)
            if ((Boilerplate.ByTag(child) ?? Boilerplate.ByClass(child)) is null)
                good += weights[child].Running;
        return good;
    }
}
