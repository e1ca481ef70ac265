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
            return PageExtractor.Extract(content, fields, dates, options, BlockModel.Shipped);

        return TextExtractor.Extract(content, kind == ContentKind.Markdown, fields, dates, options) is { } article
            ? new Verdict<ExtractedArticle>.Accepted(article)
            : NoLetter(content);
    }

    private static Verdict<ExtractedArticle>.Rejected NoLetter(string content) => new(
        $"not one letter of text in {content.Length} characters", "Check what the source wrote into this record");
}
