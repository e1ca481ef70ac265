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
        if (name is "meta" or "script" or "link" or "h1" or "h2" or "time" or "abbr" || IsNotable(name == "a", ((IElement)element).Attributes))
            _elements.Add(element);
        return name is not ("script" or "style" or "svg");
    });

    public IEnumerable<IElement> All(string selector)
    {
        var parsed = Selectors.GetOrAdd(selector, static text => new CssSelectorParser().ParseSelector(text)!);
        return _elements.Where(e => parsed.Match(e, null));
    }

    public IElement? First(string selector) => All(selector).FirstOrDefault();

    private static readonly string[] Profiles = ["/author", "/autor", "/contributor", "/people/", "/journalist", "/redakt", "/profil", "/reporter", "/writer", "/team/"];

    /// <summary>Whether an element is a link that leads to what somebody wrote.</summary>
    public static bool IsProfile(IElement element) =>
        element.LocalName == "a" && (element.GetAttribute("rel") == "author" || element.GetAttribute("href") is { } address && IsProfile(address));

    private static bool IsProfile(string address) => Profiles.Any(p => address.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static bool IsNotable(bool isLink, INamedNodeMap attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            var (name, value) = (attributes[i]!.Name, attributes[i]!.Value);
            if (name is "itemprop" or "rel" or "property" || name == "class" && SpeaksOfAuthor(value) || isLink && name == "href" && IsProfile(value))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfAuthor(string name) => name.Contains("byline", StringComparison.Ordinal) || name.Contains("author", StringComparison.Ordinal);
}
