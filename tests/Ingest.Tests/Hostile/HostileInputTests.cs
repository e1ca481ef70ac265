using System.Text;
using CsCheck;
using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Extraction.Decoding;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;
using Xunit;

namespace Ingest.Tests.Hostile;

/// <summary>Whatever is dropped: a verdict comes back, no exception, and what is kept is valid Unicode.</summary>
/// <remarks>A run of an hour for each is one command, see <c>docs/operations.md</c>. What it finds goes to <c>Found/</c>.</remarks>
public sealed class HostileInputTests
{
    /// <summary>Tries of a run without <c>CsCheck_Time</c>.</summary>
    private const long Tries = 1500;

    private static readonly long Iterations = Environment.GetEnvironmentVariable("CsCheck_Time") is { Length: > 0 } ? -1 : Tries;

    public static TheoryData<string> Found { get; } = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Hostile", "Found")).Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void A_page_gives_an_article_or_a_reason() => SampleContent(ContentKind.Html);

    [Fact]
    public void Markdown_gives_an_article_or_a_reason() => SampleContent(ContentKind.Markdown);

    [Fact]
    public void Text_gives_an_article_or_a_reason() => SampleContent(ContentKind.Plain);

    [Fact]
    public void Bytes_are_decoded_to_valid_text_or_refused() =>
        Soup.Bytes.Sample(
            bytes =>
            {
                if (TextDecoding.Decode(bytes, ContentKind.Html) is Verdict<string>.Accepted { Value: var text })
                    AssertUnicode(text);
            },
            iter: Iterations);

    [Fact]
    public void Lines_give_records_in_order_whatever_they_hold() => Soup.Lines.Sample(AssertRecords, iter: Iterations);

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_before_gives_a_verdict(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Hostile", "Found", file));
        if (file.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            AssertRecords(bytes);
            return;
        }

        var kind = Path.GetExtension(file) switch { ".html" => ContentKind.Html, ".md" => ContentKind.Markdown, _ => ContentKind.Plain };
        if (TextDecoding.Decode(bytes, kind) is Verdict<string>.Accepted { Value: var text })
            AssertVerdict(ArticleExtractor.Extract(text, kind, GivenFields.None, Some.Origin().ClaimedAt));
    }

    private static void SampleContent(ContentKind kind) =>
        Soup.Of(kind).Sample(content => AssertVerdict(ArticleExtractor.Extract(content, kind, GivenFields.None, Some.Origin().ClaimedAt)), iter: Iterations);

    private static void AssertVerdict(Verdict<ExtractedArticle> verdict)
    {
        if (verdict is Verdict<ExtractedArticle>.Rejected rejected)
        {
            Assert.NotEmpty(rejected.Reason);
            return;
        }

        var article = ((Verdict<ExtractedArticle>.Accepted)verdict).Value;
        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        foreach (var field in new[] { article.Title, article.Standfirst, article.Outlet, article.Url, article.Section, article.Text }.Concat(article.Authors).Concat(article.GivenTopics))
            AssertUnicode(field ?? "");
    }

    private static void AssertRecords(byte[] bytes)
    {
        var type = ((Verdict<FileType>.Accepted)FileType.Of("a.jsonl")).Value;
        using var reader = RecordReader.Open("a.jsonl", new MemoryStream(bytes), type, new FetchingOptions());
        var next = 0;
        foreach (var record in reader.Read(_ => true))
        {
            Assert.Equal(next++, record.Record);
            if (record.Content is Verdict<SourceContent>.Accepted { Value: var content })
                AssertUnicode(content.Text);
        }

        Assert.Equal(Math.Max(1, next), reader.Records);
    }

    private static void AssertUnicode(string text)
    {
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.DoesNotContain('\0', text);
    }
}
