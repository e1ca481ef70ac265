using Ingest.Cleaner;
using Xunit;

namespace Ingest.Tests.Cleaner;

public sealed class ArticleIdentityTests
{
    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData(" http://WWW.Example.org:80/a/ ", "https://example.org/a")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("https://example.org/", "https://example.org")]
    [InlineData("https://user:secret@example.org/a#top", "https://example.org/a")]
    [InlineData("https://example.org/a?utm_source=x&b=2&a=1&fbclid=9", "https://example.org/a?a=1&b=2")]
    [InlineData("https://example.org/a?UTM_medium=x", "https://example.org/a")]
    [InlineData("https://example.org:8443/A/b", "https://example.org:8443/A/b")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    [InlineData("/relative", null)]
    [InlineData("ftp://example.org/a", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("not an address", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_to_one_article_have_one_canonical_address(string? url, string? canonical) => Assert.Equal(canonical, ArticleIdentity.CanonicalUrl(url));

    [Fact]
    public void A_canonical_address_stays_as_it_is() =>
        Assert.Equal("https://example.org/a?a=1&b=2", ArticleIdentity.CanonicalUrl(ArticleIdentity.CanonicalUrl("http://www.example.org/a/?b=2&a=1")));

    [Fact]
    public void No_two_lists_of_parts_have_one_id()
    {
        Guid[] ids =
        [
            ArticleIdentity.OfText("ab", "c", "d"), ArticleIdentity.OfText("a", "bc", "d"), ArticleIdentity.OfText(null, "abc", "d"), ArticleIdentity.OfText("abc", null, "d"),
            ArticleIdentity.OfRevision("ab", "c"), ArticleIdentity.OfRevision("a", "bc"), ArticleIdentity.OfRevision(null, "abc"), ArticleIdentity.OfUrl("abc"),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    // Released ids are in archives: a change here makes every article new.
    [Fact]
    public void Ids_stay_what_they_were_when_they_were_released()
    {
        Guid[] ids = [ArticleIdentity.OfUrl("https://example.org/a"), ArticleIdentity.OfText("The Courier", "High water", "The river rose."), ArticleIdentity.OfRevision("High water", "The river rose.")];

        Assert.Equal("113df888-634d-88e8-bed6-8464f338c18a bc292e4f-8e64-8f40-83ad-c6fef6a1dbee e0eb8842-f735-8028-a9c9-d114b092dc10", string.Join(' ', ids));
        Assert.Equal(8, ArticleIdentity.OfUrl("x").Version);
    }
}
