using Ingest.Contracts;
using Ingest.Extraction.Html;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction;

/// <summary>Turns the content of one record into an article.</summary>
public static class ArticleExtractor
{
    /// <param name="content">The record's text, valid Unicode.</param>
    /// <param name="kind">What the text is to be read as.</param>
    /// <param name="given">What the source said beside the text; it wins over what is found, which fills the gaps.</param>
    /// <param name="asOf">When the record was claimed: no article is from after that.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static Verdict<ExtractedArticle> Extract(
        string content, ContentKind kind, GivenFields given, DateTimeOffset asOf, ExtractionOptions? options = null)
    {
        options ??= ExtractionOptions.Default;
        if (!content.EnumerateRunes().Any(System.Text.Rune.IsLetter))
            return NoLetter(content);

        var dates = new DateWindow(asOf + options.DateTolerance);
        var fields = FoundFields.Of(given, dates);
        if (kind == ContentKind.Html)
            return PageExtractor.Extract(content, fields, dates, options);

        var blocks = TextBlocks.Split(content, markdown: kind == ContentKind.Markdown);
        if (!blocks.Any(b => b.Text.Any(char.IsLetter)))
            return NoLetter(content);
        var story = new Story(blocks, fields, dates);
        StoryRules.Apply(story);
        return new Verdict<ExtractedArticle>.Accepted(Assembly.Compose(story, content, [], options));
    }

    private static Verdict<ExtractedArticle>.Rejected NoLetter(string content) => new(
        $"not one letter of text in {content.Length} characters", "Check what the source wrote into this record");
}
