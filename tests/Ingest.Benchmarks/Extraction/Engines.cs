using Ingest.Contracts;
using Ingest.Extraction;

namespace Ingest.Benchmarks.Extraction;

/// <summary>What an engine made of a page.</summary>
public sealed record Extracted(string Text, string? Title, IReadOnlyList<string> Authors, string? Date)
{
    public static readonly Extracted Nothing = new("", null, [], null);
}

/// <summary>The engines compared, each from a page's source to its article.</summary>
public static class Engines
{
    /// <summary>Fixed, so that a run can be repeated.</summary>
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static Extracted Ours(string html) =>
        ArticleExtractor.Extract(html, ContentKind.Html, GivenFields.None, AsOf) is Verdict<ExtractedArticle>.Accepted(var article)
            ? new Extracted(article.Text, article.Title, article.Authors, article.Published?.Iso[..10])
            : Extracted.Nothing;

    public static Extracted SmartReader(string html)
    {
        using var reader = new SmartReader.Reader("https://example.org/", html);
        var article = reader.GetArticle();
        return new Extracted(
            article.TextContent ?? "", article.Title, string.IsNullOrWhiteSpace(article.Author) ? [] : [article.Author], article.PublicationDate?.ToString("yyyy-MM-dd", null));
    }

    public static Extracted ParsingAlone(string html)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return Extracted.Nothing with { Title = document.Title };
    }
}
