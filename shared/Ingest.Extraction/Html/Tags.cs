namespace Ingest.Extraction.Html;

/// <summary>Knows what elements are for.</summary>
internal static class Tags
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Silent =
    [
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "map", "select", "textarea", "input",
        "datalist", "head", "link", "meta", "title",
    ];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Elements below which captions stand.</summary>
    public static bool IsPicture(string name) => name is "img" or "video" or "iframe" or "audio";

    /// <summary>Elements whose words no reader reads as text.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);
}
