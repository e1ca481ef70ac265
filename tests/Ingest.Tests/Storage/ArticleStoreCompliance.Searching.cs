using CsCheck;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>What a search finds.</summary>
public abstract partial class ArticleStoreCompliance
{
    [Theory]
    [InlineData("river", "1")]
    [InlineData("RIVER", "1")]
    [InlineData("river bridge", "1")]
    [InlineData("river cable", "")]
    [InlineData("\"above the bridge\"", "1")]
    [InlineData("\"the above bridge\"", "")]
    [InlineData("bri*", "1")]
    [InlineData("bri", "")]
    [InlineData("the -river", "2")]
    [InlineData("the -\"above the bridge\"", "2")]
    [InlineData("-river", "2 3 4")]
    [InlineData("guaido", "2")]
    [InlineData("Guaidó", "2")]
    [InlineData("guaid*", "2")]
    [InlineData("北京", "3")]
    [InlineData("\"北京天气\"", "3")]
    [InlineData("\"气天\"", "")]
    [InlineData("straße", "4")]
    [InlineData("high", "1")]
    [InlineData("\"water the river\"", "")]
    [InlineData("zzzz", "")]
    [InlineData("zzzz*", "")]
    [InlineData("'; DROP TABLE drops; --", "")]
    [InlineData("river OR zzzz", "")]
    [InlineData("river NOT bridge", "")]
    [InlineData("title:river", "")]
    [InlineData("river & | ! <-> :* ( ) ^ \" '", "1")]
    public async Task A_search_finds_what_its_words_say(string query, string expected)
    {
        await SettleAsync(
            Some.Article(1, "The river rose above the bridge.", record: 0),
            Some.Article(2, "Juan Guaidó spoke to the press.", record: 1, title: "Caracas"),
            Some.Article(3, "今天北京天气很好", record: 2, title: null),
            Some.Article(4, "Die Straße ist gesperrt.", record: 3, title: "Verkehr"));

        var result = await Store.SearchAsync(new SearchQuery(query), Token);

        Assert.Equal(expected, string.Join(' ', result.Hits.Select(hit => Number(hit.Article)).Order()));
        Assert.Equal(result.Hits.Count, result.Total);
    }

    [Fact]
    public async Task A_phrase_is_found_wherever_it_stands_in_a_long_article()
    {
        var words = Enumerable.Range(0, 60_000).Select(i => i % 3 == 0 ? "the" : $"w{i}").ToList();
        await SettleAsync(Some.Article(1, string.Join(' ', words)));

        foreach (var at in (int[])[3, 900, 14_998, 16_380, 20_000, 33_333, 47_998, 59_990])
        {
            var phrase = string.Join(' ', words.Skip(at).Take(4));
            Assert.Equal((at, 1), (at, (await Store.SearchAsync(new SearchQuery($"\"{phrase}\""), Token)).Total));
        }
    }

    [Fact]
    public async Task No_query_whatever_breaks_the_search_or_finds_everything()
    {
        await SettleAsync(Some.Article(1), Some.Article(2, "Another story.", record: 1, topics: "medtop:1"));
        string[] hard =
        [
            "'", "\"", "\\", "%", "_", "*", "-", "--", "(", ")", "AND", "OR NOT", "NEAR(a b)", "<->", ":*", "!", "&", "|", "^a", "{a b}:c", "a:b", "$1", "@Text", "?1",
            "\0", "a\0b", "\ud800", "a\udc00b", "\ufffe", "𐐨", "𞤀𞤁", "ﷺ", new string('q', 3_000), new string('é', 5_000), string.Concat(Enumerable.Repeat("ab ", 3_000)), "",
        ];
        var text = Gen.OneOf<string>(Gen.String, Gen.OneOf(hard), Gen.Select(Gen.OneOf(hard), Gen.OneOf(hard), (a, b) => $"{a}zzqx{b} {b}{a}"));
        var queries = Gen.Select(text, text, text, text, Gen.Int[0, 15]);

        await queries.SampleAsync(async values =>
        {
            var (words, topic, outlet, language, fields) = values;
            var result = await Store.SearchAsync(
                new SearchQuery(
                    $"zzqx {words}", (fields & 1) == 0 ? null : topic, (fields & 2) == 0 ? null : outlet, (fields & 4) == 0 ? null : language,
                    (fields & 8) == 0 ? null : DateTimeOffset.MinValue, (fields & 8) == 0 ? null : DateTimeOffset.MaxValue),
                Token);
            Assert.Equal(0, result.Total);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task A_search_can_be_narrowed_to_a_topic_an_outlet_a_language_and_a_time()
    {
        await SettleAsync(
            Some.Article(1, record: 0, published: Some.Noon, topics: "medtop:1"),
            Some.Article(2, record: 1, published: Some.Noon.AddDays(1), language: "de", topics: "medtop:2"),
            Some.Article(3, record: 2, published: Some.Noon.AddDays(2), outlet: "Other", topics: ["medtop:1", "medtop:2"]),
            Some.Article(4, record: 3, outlet: null));

        Assert.Equal("3 2 1 4", await SearchAsync(new SearchQuery()));
        Assert.Equal("3 1", await SearchAsync(new SearchQuery(Topic: "medtop:1")));
        Assert.Equal("2 1", await SearchAsync(new SearchQuery(Outlet: "the COURIER")));
        Assert.Equal("2", await SearchAsync(new SearchQuery(Language: "de")));
        Assert.Equal("3 2", await SearchAsync(new SearchQuery(From: Some.Noon.AddDays(1))));
        Assert.Equal("1", await SearchAsync(new SearchQuery(Until: Some.Noon.AddDays(1))));
        Assert.Equal("2", await SearchAsync(new SearchQuery("river", From: Some.Noon.AddHours(25).ToOffset(TimeSpan.FromHours(2)).AddHours(-1), Until: Some.Noon.AddDays(2))));
        Assert.Equal("", await SearchAsync(new SearchQuery("river", Topic: "medtop:1", Outlet: "Other", Language: "de")));
    }

    [Fact]
    public async Task A_search_comes_page_by_page_and_says_how_many_there_are()
    {
        await SettleAsync([.. Enumerable.Range(0, 25).Select(i => Some.Article(i, $"Story {i} of the river.", record: i, published: Some.Noon.AddMinutes(-i)))]);

        var first = await Store.SearchAsync(new SearchQuery("river", Limit: 10), Token);
        var last = await Store.SearchAsync(new SearchQuery("river", Offset: 20, Limit: 10), Token);

        Assert.Equal((25, 25), (first.Total, last.Total));
        Assert.Equal(Enumerable.Range(0, 10), first.Hits.Select(hit => Number(hit.Article)));
        Assert.Equal(Enumerable.Range(20, 5), last.Hits.Select(hit => Number(hit.Article)));
        Assert.Equal("Story 0 of the river.", first.Hits[0].Snippet);
    }

    [Fact]
    public async Task A_revision_is_found_by_its_own_words_only()
    {
        await SettleAsync(Some.Article(text: "An old word.", published: Some.Noon, topics: "medtop:1"));
        await SettleAsync(Some.Article(text: "A new word.", record: 1, published: Some.Noon.AddDays(1), topics: "medtop:2"));

        Assert.Equal("", await SearchAsync(new SearchQuery("old")));
        Assert.Equal("1", await SearchAsync(new SearchQuery("new")));
        Assert.Equal("", await SearchAsync(new SearchQuery(Topic: "medtop:1")));
        Assert.Equal("1", await SearchAsync(new SearchQuery(Topic: "medtop:2")));
    }
}
