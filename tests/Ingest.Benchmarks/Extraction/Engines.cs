using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Extraction.Html;
using Ingest.Extraction.Metadata;
using Ingest.Training.Blocks;

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

    public static Extracted Ours(string html) => Of(ArticleExtractor.Extract(html, ContentKind.Html, GivenFields.None, AsOf));

    private static Extracted Of(Verdict<ExtractedArticle> verdict) =>
        verdict is Verdict<ExtractedArticle>.Accepted(var article)
            ? new Extracted(article.Text, article.Title, article.Authors, article.Published?.Iso[..10])
            : Extracted.Nothing;

    /// <summary>Reads each page with the trees that were trained without its host.</summary>
    /// <param name="folder">Where <c>Ingest.Training blocks</c> wrote them.</param>
    public static Func<TestPage, Extracted> Unseen(string folder)
    {
        BlockModel[] models = [.. Enumerable.Range(0, TrainingPage.Folds).Select(fold =>
        {
            using var stream = File.OpenRead(BlockTraining.WithoutFold(folder, fold));
            return BlockModel.Read(stream);
        })];
        var dates = new DateWindow(AsOf + ExtractionOptions.Default.DateTolerance);
        return page => Of(PageExtractor.Extract(
            page.Html, FoundFields.Of(GivenFields.None, dates), dates, ExtractionOptions.Default, models[TrainingPage.FoldOf(page.Truth.Url ?? "")]));
    }

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
