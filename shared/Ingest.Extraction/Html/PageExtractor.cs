using Ingest.Contracts;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Turns a page into an article: fields first, then the choice of its runs, then the story's rules.</summary>
internal static class PageExtractor
{
    /// <param name="model">The trees that choose the story; null where there are none.</param>
    public static Verdict<ExtractedArticle> Extract(string content, FoundFields fields, DateWindow dates, ExtractionOptions options, BlockModel? model)
    {
        using var page = Page.Parse(content, options);
        var found = PageFields.Read(page, fields, dates);
        if (page.Document.Body is not { } body)
            return NoText(0, options);

        var outline = Outline.Of(page, body);
        var choice = StoryChoice.Of(outline, found, model);
        var blocks = StoryBlocks.Of(page, outline, choice.Chosen);
        var letters = blocks.Where(b => b.IsLive && !b.LinkOnly && b.Shape != BlockShape.Heading).Sum(b => b.Text.Count(char.IsLetterOrDigit));
        if (letters < options.MinPageLetters)
            return NoText(letters, options);

        PageFields.ReadAround(outline, choice, fields, dates);
        var story = new Story(blocks, TextModel.Measure(blocks), fields, dates);
        StoryRules.Apply(story);
        PageFields.ReadLast(page, outline, choice, found, fields, dates);
        return new Verdict<ExtractedArticle>.Accepted(Assembly.Compose(story, content, [.. Frame(blocks, content)], options));
    }

    /// <summary>What stands before the first block and after the last.</summary>
    private static IEnumerable<RemovedSpan> Frame(IReadOnlyList<Block> blocks, string content)
    {
        var placed = blocks.Where(b => b.Length > 0).ToList();
        if (placed.Count == 0)
            yield break;
        var end = placed.Max(b => b.Start + b.Length);
        yield return new RemovedSpan("page-frame", 0, placed.Min(b => b.Start));
        yield return new RemovedSpan("page-frame", end, content.Length - end);
    }

    private static Verdict<ExtractedArticle>.Rejected NoText(int letters, ExtractionOptions options) => new(
        $"the page has no article text: {letters} letters outside menus and links, under {options.MinPageLetters}",
        "Save the article's own page rather than an overview, after its scripts have run");
}
