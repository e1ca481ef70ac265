using System.Collections.Concurrent;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Ingest.Extraction.Html;

/// <summary>The few elements of a page that can hold a field, gathered in one walk and asked many times.</summary>
internal sealed class NotableElements
{
    private static readonly ConcurrentDictionary<string, ISelector> Selectors = new();

    private readonly List<IElement> _elements = [];

    public NotableElements(INode root) => Walk.Over(root, node =>
    {
        if (node is not Element element)
            return true;
        var name = element.LocalName;
        if (name is "meta" or "script" or "link" or "h1" or "time" or "abbr" || IsNotable(((IElement)element).Attributes))
            _elements.Add(element);
        return name is not ("script" or "style" or "svg");
    });

    public IEnumerable<IElement> All(string selector)
    {
        var parsed = Selectors.GetOrAdd(selector, static text => new CssSelectorParser().ParseSelector(text)!);
        return _elements.Where(e => parsed.Match(e, null));
    }

    public IElement? First(string selector) => All(selector).FirstOrDefault();

    private static bool IsNotable(INamedNodeMap attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i]!.Name is var name && (name is "itemprop" or "rel" || name == "class" && SpeaksOfAuthor(attributes[i]!.Value)))
                return true;
        return false;
    }

    private static bool SpeaksOfAuthor(string name) => name.Contains("byline", StringComparison.Ordinal) || name.Contains("author", StringComparison.Ordinal);
}
