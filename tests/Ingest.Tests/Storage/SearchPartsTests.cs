using Ingest.Storage.Searching;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class SearchPartsTests
{
    [Fact]
    public void An_article_is_one_part_with_a_border_between_title_and_text() =>
        Assert.Equal(["high water é the river rose above the bridge"], SearchParts.Of(Some.Article().Article));

    [Fact]
    public void No_part_holds_more_than_a_tsvector_can_and_none_of_the_words_is_lost()
    {
        var words = Enumerable.Range(0, 50_000).Select(i => i % 2 == 0 ? "the" : $"w{i}").ToList();

        var parts = SearchParts.Of(Some.Article(text: string.Join(' ', words)).Article).Select(part => part.Split(' ')).ToList();

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 16_383));
        Assert.All(parts, part => Assert.InRange(part.Count(word => word == "the"), 0, 255));
        Assert.Equal(words.Distinct().Count(), parts.SelectMany(part => part).Where(words.ToHashSet().Contains).Distinct().Count());
    }

    [Fact]
    public void Neighbouring_parts_share_the_words_at_their_border()
    {
        var parts = SearchParts.Of(Some.Article(text: string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i}"))).Article).Select(part => part.Split(' ')).ToList();

        Assert.True(parts.Count > 1);
        foreach (var (left, right) in parts.Zip(parts.Skip(1)))
            Assert.Equal(left[^40..], right[..40]);
    }
}
