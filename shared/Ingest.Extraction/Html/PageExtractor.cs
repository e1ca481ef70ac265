using AngleSharp.Dom;
using Ingest.Contracts;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Turns a page into an article: fields first, then the story's container, then the story's rules.</summary>
internal static class PageExtractor
{
    public static Verdict<ExtractedArticle> Extract(string content, FoundFields fields, DateWindow dates, ExtractionOptions options)
    {
        var page = Page.Parse(content, options);
        PageFields.Read(page, fields, dates);
        if (page.Document.Body is not { } body)
            return NoText(0, options);

        var weights = Weights.Of(body);
        var container = Container.Find(body, weights);
        var read = new PageBlocks(page, weights, container, prunesByClass: true).Read();
        // Class names that take more than they leave say something else on this page.
        if (Letters(read) * 2 < weights[container].Running)
            read = new PageBlocks(page, weights, container, prunesByClass: false).Read();
        var letters = Letters(read);
        if (letters < options.MinPageLetters)
            return NoText(letters, options);

        PageFields.ReadPruned(read.Pruned, fields, dates);
        PageFields.ReadAround(container, fields);
        var story = new Story(read.Blocks, fields, dates);
        StoryRules.Apply(story);
        PageFields.ReadLast(page, fields, dates);
        return new Verdict<ExtractedArticle>.Accepted(Assembly.Compose(story, content, [.. Frame(page, container), .. read.Removed], options));
    }

    private static int Letters(PageBlocks read) =>
        read.Blocks.Where(b => !b.LinkOnly && b.Shape != BlockShape.Heading).Sum(b => b.Text.Count(char.IsLetterOrDigit));

    private static IEnumerable<RemovedSpan> Frame(Page page, IElement container)
    {
        if (page.Place(container) is not var (start, end))
            yield break;
        yield return new RemovedSpan("page-frame", 0, start);
        yield return new RemovedSpan("page-frame", end, page.Source.Length - end);
    }

    private static Verdict<ExtractedArticle>.Rejected NoText(int letters, ExtractionOptions options) => new(
        $"the page has no article text: {letters} letters outside menus and links, under {options.MinPageLetters}",
        "Save the article's own page rather than an overview, after its scripts have run");
}
