using System.Globalization;
using Ingest.Storage.Searching;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class SearchPartsTests
{
    [Fact]
    public void An_article_is_one_part_with_a_border_between_title_and_text() =>
        Assert.Equal(["high:1 water:2 é:3 the:4,8 river:5 rose:6 above:7 bridge:9"], SearchParts.Of(Some.Article().Article).Select(part => part.TrimEnd()));

    [Fact]
    public void No_part_holds_more_than_a_tsvector_can_and_none_of_the_words_is_lost()
    {
        var words = Enumerable.Range(0, 50_000).Select(i => i % 2 == 0 ? "the" : $"w{i}").ToList();

        var parts = SearchParts.Of(Some.Article(text: string.Join(' ', words)).Article).Select(Words).ToList();

        Assert.All(parts, part => Assert.InRange(part.Count, 1, 16_383));
        Assert.All(parts, part => Assert.InRange(part.Count(word => word == "the"), 0, 255));
        Assert.Equal(words.Distinct().Count(), parts.SelectMany(part => part).Where(words.ToHashSet().Contains).Distinct().Count());
    }

    [Fact]
    public void Neighbouring_parts_share_the_words_at_their_border()
    {
        var parts = SearchParts.Of(Some.Article(text: string.Join(' ', Enumerable.Range(0, 40_000).Select(i => $"w{i}"))).Article).Select(Words).ToList();

        Assert.True(parts.Count > 1);
        foreach (var (left, right) in parts.Zip(parts.Skip(1)))
            Assert.Equal(left[^40..], right[..40]);
    }

    /// <summary>The words of a part in the order of their places, which begin at 1 and have no gap.</summary>
    private static List<string> Words(string part)
    {
        var places = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split(':'))
            .SelectMany(word => word[1].Split(',').Select(place => (Place: int.Parse(place, CultureInfo.InvariantCulture), Word: word[0])))
            .OrderBy(word => word.Place).ToList();
        Assert.Equal(Enumerable.Range(1, places.Count), places.Select(word => word.Place));
        return [.. places.Select(word => word.Word)];
    }
}
