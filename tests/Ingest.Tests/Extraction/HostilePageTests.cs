using System.Text;
using Ingest.Contracts;
using Ingest.Extraction;
using Xunit;

namespace Ingest.Tests.Extraction;

/// <summary>No content may make the engine throw, and none may keep it for long.</summary>
public sealed class HostilePageTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i><a href=x>")]
    [InlineData("<p>Words that nobody closed, <b>and so <i>on, ")]
    [InlineData("<table><tr><td>Cell")]
    [InlineData("word, and word by word ")]
    [InlineData("<br>x &amp; y")]
    public void A_page_of_one_thing_many_times_is_decided(string part)
    {
        var page = new StringBuilder("<html><body>").Insert(12, part, 20_000).Append("<p>A paragraph that stands below all of it, and is long enough to be a story of its own.</p>").ToString();

        var verdict = ArticleExtractor.Extract(page, ContentKind.Html, GivenFields.None, Pages.AsOf);

        Assert.NotNull(verdict);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Ab.")]
    [InlineData("Photo: A ")]
    [InlineData("via A/")]
    [InlineData("Reuters / ")]
    public void A_line_that_is_nearly_a_credit_is_decided(string part)
    {
        var line = new StringBuilder().Insert(0, part, 400 / part.Length).Append('!').ToString();

        var article = Pages.Extract(string.Join("\n\n", Enumerable.Repeat(line, 50)) + "\n\nThe crews vote on Friday, and nobody on the quay expects them to agree.");

        Assert.NotEqual("", article.Text);
    }
}
