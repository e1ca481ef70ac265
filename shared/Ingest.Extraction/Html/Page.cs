using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Extraction.Html;

/// <summary>A parsed page together with its source, so that elements know where they stood.</summary>
internal sealed class Page
{
    private readonly SourceTags _tags;

    private Page(string source, SourceTags tags, IHtmlDocument document)
    {
        Source = source;
        Document = document;
        Notable = new NotableElements(document);
        _tags = tags;
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
        var tags = SourceTags.Of(source, options.MaxNesting);
        return new Page(source, tags, parser.ParseDocument(tags.Limited));
    }

    /// <returns>Null for an element that the parser put in by itself.</returns>
    public (int Start, int End)? Place(IElement element)
    {
        if (element.SourceReference is not { } reference)
            return null;
        var start = reference.Position.Index;
        return start >= 0 && start < Source.Length && Source[start] == '<' ? (start, _tags.End(start)) : null;
    }
}
