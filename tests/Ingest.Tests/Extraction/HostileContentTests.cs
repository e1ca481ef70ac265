using System.Text;
using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class HostileContentTests
{
    private const string Story = "<p>The council of the Skelby islands has asked residents for a week of patience, and the crews vote on Friday.</p>";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><blockquote>")]
    [InlineData("<table><tr><td>")]
    public async Task A_page_of_a_hundred_thousand_nested_tags_is_still_read(string tag)
    {
        var page = new StringBuilder().Insert(0, tag, 100_000).Append(Story).ToString();

        var verdict = await Task.Run(() => ArticleExtractor.Extract(page, ContentKind.Html, GivenFields.None, Pages.AsOf)).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Contains("week of patience", Assert.IsType<Verdict<ExtractedArticle>.Accepted>(verdict).Value.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", ContentKind.Markdown)]
    [InlineData("](#)", ContentKind.Markdown)]
    [InlineData("[a](#", ContentKind.Markdown)]
    [InlineData("**a", ContentKind.Plain)]
    [InlineData("<!-- ", ContentKind.Markdown)]
    [InlineData("# a\n", ContentKind.Markdown)]
    [InlineData("By A B\n", ContentKind.Plain)]
    [InlineData("<p>a, b", ContentKind.Html)]
    [InlineData("&amp;", ContentKind.Plain)]
    public async Task Marks_without_end_take_no_time_without_end(string mark, ContentKind kind)
    {
        var content = new StringBuilder().Insert(0, mark, 50_000).Append(Story).ToString();

        await Task.Run(() => ArticleExtractor.Extract(content, kind, GivenFields.None, Pages.AsOf)).WaitAsync(TimeSpan.FromMinutes(2));
    }
}
