using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Storage.Stories;
using Ingest.Store;
using Ingest.Stories;
using Ingest.Tests.Stories;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>What every store promises about stories, whatever database keeps them.</summary>
public abstract class StoryStoreCompliance : StoreCompliance
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tellings_of_one_event_become_one_story_in_either_order_and_across_a_restart(bool turned)
    {
        await SettleAsync(Some.Article(turned ? 2 : 1, turned ? Tellings.HarbourAgain : Tellings.Harbour), Some.Article(3, Tellings.Library, record: 1, title: "Library"));
        await PlaceAllAsync();

        await SettleAsync(Some.Article(turned ? 1 : 2, turned ? Tellings.Harbour : Tellings.HarbourAgain, record: 2));
        await PlaceAllAsync();

        var (one, two, other) = (await PlaceOfAsync(1), await PlaceOfAsync(2), await PlaceOfAsync(3));
        Assert.Equal(one.StoryId, two.StoryId);
        Assert.NotEqual(one.StoryId, other.StoryId);
        var second = turned ? one : two;
        Assert.Equal((StoryReason.Quote, ArticleId(turned ? 2 : 1)), (second.Reason, second.Nearest));
        var story = await Store.Stories.FindStoryAsync(ArticleId(2), Token);
        Assert.Equal((one.StoryId, 2), (story!.StoryId, story.Articles.Count));
        Assert.Equal(story.StoryId, (await Store.Stories.FindStoryAsync(story.StoryId, Token))!.StoryId);
        Assert.Null(await Store.Stories.FindStoryAsync(Some.Id(77), Token));
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_changes_no_story()
    {
        var batch = Some.Batch(Some.Article(1, Tellings.Harbour), Some.Article(2, Tellings.HarbourAgain, record: 1), Some.End(1, 2));
        await Store.SettleAsync(batch, Token);
        await PlaceAllAsync();
        var (before, version) = (await MembersAsync(), await Store.Stories.GetVersionAsync(Token));

        await Store.SettleAsync(batch, Token);
        await PlaceAllAsync();

        Assert.Equal(version, await Store.Stories.GetVersionAsync(Token));
        Assert.Equivalent(before, await MembersAsync(), strict: true);
    }

    [Fact]
    public async Task A_revised_article_stays_in_its_story_and_is_known_by_its_new_text()
    {
        await SettleAsync(Some.Article(1, Tellings.Harbour, published: Some.Noon));
        await PlaceAllAsync();
        var before = await PlaceOfAsync(1);

        await SettleAsync(Some.Article(1, Tellings.Library, record: 1, published: Some.Noon, modified: Some.Noon.AddHours(1)));
        await PlaceAllAsync();
        await SettleAsync(Some.Article(2, Tellings.Library + " So much for now.", record: 2));
        await PlaceAllAsync();

        Assert.Equal(before.StoryId, (await PlaceOfAsync(1)).StoryId);
        Assert.Equal(ArticleId(1), (await PlaceOfAsync(2)).Original);
    }

    [Fact]
    public async Task Forgetting_an_article_leaves_no_trace_of_it_in_its_story()
    {
        await SettleAsync(Some.Article(1, Tellings.Harbour), Some.Article(2, Tellings.HarbourAgain, record: 1), Some.Article(3, Tellings.Harbour + " So it was.", record: 2));
        await PlaceAllAsync();
        await SettleAsync(Some.Article(1, Tellings.Harbour + " More to come.", record: 3, modified: Some.Noon));

        await Store.ForgetAsync(ArticleId(1), Token);

        Assert.Empty(await Store.Stories.GetPendingAsync(9, Token));
        Assert.Equal(2, (await MembersAsync()).Count);
        Assert.All([await PlaceOfAsync(2), await PlaceOfAsync(3)], place => Assert.Equal((null, null), (place.Nearest, place.Original)));
        Assert.Null(await Store.Stories.FindStoryAsync(ArticleId(1), Token));
    }

    [Fact]
    public async Task What_is_forgotten_while_it_is_being_placed_is_not_written_back()
    {
        await SettleAsync(Some.Article(1, Tellings.Harbour));
        var version = await Store.Stories.GetVersionAsync(Token);
        var pending = Assert.Single(await Store.Stories.GetPendingAsync(9, Token));

        await Store.ForgetAsync(ArticleId(1), Token);

        var member = new StoryMember(0, pending.ArticleKey, Some.Id(5), StoryReason.First, 0, null, null, 0, 0, null, Some.Noon, [1]);
        await Assert.ThrowsAsync<StoreConflictException>(() => Store.Stories.PlaceAsync(new PlacedBatch(version, [member], [], [], [], []), Token));
        Assert.Empty(await MembersAsync());
    }

    [Fact]
    public async Task A_merged_story_is_found_under_each_name_it_ever_had()
    {
        await SettleAsync([.. Enumerable.Range(1, 3).Select(i => (object)Some.Article(i, $"text {i}", record: i))]);
        var pending = await Store.Stories.GetPendingAsync(9, Token);
        var members = pending.Select((article, i) => new StoryMember(0, article.ArticleKey, Some.Id(50 + i), StoryReason.First, 0, null, null, 0, 0, null, Some.Noon, [1])).ToList();

        await Store.Stories.PlaceAsync(new PlacedBatch(0, members, [], [.. pending.Select(article => (article.ArticleKey, article.TextId))], [(Some.Id(52), Some.Id(51)), (Some.Id(51), Some.Id(50))], []), Token);

        foreach (var id in (int[])[50, 51, 52])
        {
            var story = await Store.Stories.FindStoryAsync(Some.Id(id), Token);
            Assert.Equal((Some.Id(50), 3), (story!.StoryId, story.Articles.Count));
        }
    }

    [Fact]
    public async Task An_article_that_breaks_its_turn_harms_no_other_and_is_given_up_after_three_tries()
    {
        await SettleAsync(Some.Article(1, Tellings.Harbour), Some.Article(2, Tellings.Library, record: 1));
        var placing = new Placing(new PoisonedStories(Store.Stories, ArticleId(1)), StoryOptions.Default);

        var broken = 0;
        for (var turn = 0; turn < 10; turn++)
        {
            try
            {
                await placing.TurnAsync(10, Token);
            }
            catch (PlacingException)
            {
                broken++;
            }
        }

        Assert.Equal(PendingArticle.MostAttempts, broken);
        Assert.Empty(await Store.Stories.GetPendingAsync(9, Token));
        Assert.NotNull((await Store.FindAsync(ArticleId(2), Token))!.Story);
        Assert.Null((await Store.FindAsync(ArticleId(1), Token))!.Story);
        Assert.Equal(new OutcomeCounts(2, 0, 0, 0, 0), (await Store.GetStatusAsync(Token)).Outcomes);
    }

    [Fact]
    public async Task Eight_writers_at_once_place_each_article_once_and_split_no_story()
    {
        const int events = 12, tellings = 8;
        var articles = Tellings.Draw(9, events, tellings);
        var truth = articles.Select((article, i) => (article.Event, Id: ArticleId(i))).ToList();

        // Nobody leads: each writer stores a share of each event, and places whatever waits.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = ArticleStores.Open(Connection, null);
            var placing = new Placing(store.Stories, StoryOptions.Default);
            foreach (var i in Enumerable.Range(0, articles.Count).Where(i => i % 8 == writer))
            {
                await RetryAsync(() => store.SettleAsync(Some.Batch(Some.Article(i, articles[i].Text, drop: 1, record: i, title: articles[i].Title)), Token));
                await RetryAsync(() => placing.TurnAsync(4, Token));
            }
        })));
        await PlaceAllAsync();

        var members = await MembersAsync();
        Assert.Equal(articles.Count, members.Count);
        var found = new List<(int Event, Guid Story)>();
        foreach (var (number, id) in truth)
            found.Add((number, (await Store.FindAsync(id, Token))!.Story!.StoryId));
        Assert.Equal(events, found.Select(each => each.Story).Distinct().Count());
        Assert.All(found.GroupBy(each => each.Event), group => Assert.Single(group.Select(each => each.Story).Distinct()));
    }

    [Fact]
    public async Task One_process_leads_at_a_time()
    {
        var other = ArticleStores.Open(Connection, null);
        var lead = await Store.Stories.LeadAsync(Token);

        Assert.Null(await other.Stories.LeadAsync(Token));
        Assert.True(await lead!.HoldsAsync(Token));
        await lead.DisposeAsync();
        await using var next = await other.Stories.LeadAsync(Token);

        Assert.NotNull(next);
    }

    [Fact]
    public async Task Word_counts_are_kept_up_to_the_last_placed_article()
    {
        await SettleAsync(Some.Article(1, Tellings.Harbour));
        var pending = Assert.Single(await Store.Stories.GetPendingAsync(9, Token));
        var member = new StoryMember(0, pending.ArticleKey, Some.Id(5), StoryReason.First, 0.5, null, null, 0, 0, Some.Noon, Some.Noon, [1, 2, 3]);

        await Store.Stories.PlaceAsync(new PlacedBatch(0, [member], [], [], [], [("en", [7]), ("de", [8])]), Token);

        var kept = Assert.Single(await MembersAsync());
        Assert.Equivalent(member with { Serial = kept.Serial }, kept, strict: true);
        var counts = await Store.Stories.GetFrequenciesAsync(Token);
        Assert.Equal(["de", "en"], counts.Select(each => each.Language).Order());
        Assert.All(counts, each => Assert.Equal(kept.Serial, each.Serial));
    }

    private async Task PlaceAllAsync()
    {
        var placing = new Placing(Store.Stories, StoryOptions.Default);
        while (await placing.TurnAsync(100, Token) > 0)
        {
        }
    }

    private static async Task RetryAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (exception is StoreConflictException or StoreUnavailableException && attempt < 200)
            {
                await Task.Delay(Random.Shared.Next(2, 20), Token);
            }
        }
    }

    private async Task<List<StoryMember>> MembersAsync() => await Store.Stories.ListMembersAsync(1_000, Token).ToListAsync(Token);

    private async Task<StoryPlace> PlaceOfAsync(int article) => (await Store.FindAsync(ArticleId(article), Token))!.Story!;

    private static Guid ArticleId(int article) => Some.Id(1_000_000 + article);

    private Task<Settlement> SettleAsync(params object[] parts) => Store.SettleAsync(Some.Batch(parts), Token);
}
