using Ingest.Contracts;
using Xunit;

namespace Ingest.Tests.Extraction;

public sealed class GivenFieldsTests
{
    private const string Body = "The council of the Skelby islands has asked residents for a week of patience.\n\nThe crews vote on Friday.";

    [Theory]
    [InlineData("2019-05-13", "2019-05-13")]
    [InlineData("2019-05-13T08:30:00Z", "2019-05-13T08:30:00+00:00")]
    [InlineData("Mon, 13 May 2019 08:30:00 GMT", "2019-05-13T08:30:00+00:00")]
    [InlineData("1557736200", "2019-05-13T08:30:00+00:00")]
    [InlineData("May 13, 2019", "2019-05-13")]
    [InlineData("13. Mai 2019", "2019-05-13")]
    [InlineData("le 1er février 2019", "2019-02-01")]
    [InlineData("13 de mayo de 2019", "2019-05-13")]
    [InlineData("segunda-feira, 13 de maio de 2019", "2019-05-13")]
    [InlineData("13 maggio 2019", "2019-05-13")]
    [InlineData("maandag 13 mei 2019", "2019-05-13")]
    [InlineData("13.05.2019", "2019-05-13")]
    [InlineData("05/13/2019", "2019-05-13")]
    [InlineData("05/06/2019", null)]
    [InlineData("2031-01-01", null)]
    [InlineData("soon", null)]
    public void A_given_date_is_read_the_same_everywhere_and_never_lies_in_the_future(string written, string? iso)
    {
        var published = Pages.Extract(Body, given: new GivenFields { Published = written }).Published;

        Assert.Equal(iso, published?.Iso);
        Assert.True(published is null or { Source: "given" });
    }

    [Fact]
    public void Given_fields_win_and_found_ones_fill_the_gaps()
    {
        var article = Pages.Extract(
            "Ferry strike enters week two\n\nBy Ines Falk\n\nThe harbour ledger, 4 March 2025\n\n" + Body,
            given: new GivenFields { Title = "Ferry strike enters week two", Authors = ["Maren Oduya and Rob Tanner"], Url = "ftp://x/y", Topics = ["ferries"] });

        Assert.Equal(["Maren Oduya", "Rob Tanner"], article.Authors);
        Assert.Equal("The Harbour Ledger", article.Outlet);
        Assert.Equal("2025-03-04", article.Published?.Iso);
        Assert.Null(article.Url);
        Assert.Equal(["ferries"], article.GivenTopics);
        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void A_removal_that_would_leave_nothing_is_undone()
    {
        var article = Pages.Extract("Share this article\n\nSign up for our newsletter");

        Assert.Equal("Share this article\n\nSign up for our newsletter", article.Text);
        Assert.True(article.Short);
        Assert.Empty(article.Removed);
    }
}
