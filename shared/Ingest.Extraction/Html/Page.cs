using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Extraction.Html;

/// <summary>A parsed page together with its source, so that elements know where they stood.</summary>
internal sealed class Page
{
    private readonly TagEnds _ends;

    private Page(string source, IHtmlDocument document)
    {
        Source = source;
        Document = document;
        Notable = new NotableElements(document);
        _ends = TagEnds.Of(source);
    }

    public string Source { get; }

    public IHtmlDocument Document { get; }

    public NotableElements Notable { get; }

    public static Page Parse(string source, ExtractionOptions options)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            MaximumDepth = options.MaxNesting,
            SkipComments = true,
        });
        return new Page(source, parser.ParseDocument(Nesting.Limit(source, options.MaxNesting)));
    }

    /// <summary>What the page's microdata says of a property, first come.</summary>
    public string? Item(string property) =>
        Notable.First($"[itemprop~={property}]") is { } element
            ? element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Walk.Text(element)
            : null;

    /// <returns>Null for an element that the parser put in by itself.</returns>
    public (int Start, int End)? Place(IElement element)
    {
        if (element.SourceReference is not { } reference)
            return null;
        var start = reference.Position.Index;
        return start >= 0 && start < Source.Length && Source[start] == '<' ? (start, _ends.End(start)) : null;
    }
}
