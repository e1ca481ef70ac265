using CsCheck;
using Ingest.Contracts;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>What can be read, traced, forgotten and amended.</summary>
public abstract partial class ArticleStoreCompliance
{
    [Fact]
    public async Task A_forgotten_article_is_found_no_more_while_its_outcomes_stay()
    {
        var article = Some.Article(1, topics: "medtop:1");
        await SettleAsync(article, Some.Article(1, "A revision.", record: 1), Some.Article(2, "Stays.", record: 2), Some.End(1, 3));

        var records = await Store.ForgetAsync(article.Article.ArticleId, Token);

        Assert.Equal([0, 1], records.Select(record => record.Record));
        Assert.Null(await Store.FindAsync(article.Article.ArticleId, Token));
        Assert.Equal("2", await SearchAsync(new SearchQuery()));
        Assert.Equal("", await SearchAsync(new SearchQuery("river")));
        Assert.Equal("", await SearchAsync(new SearchQuery(Topic: "medtop:1")));
        Assert.Single(await Store.ExportAsync(Token).ToListAsync(Token));
        Assert.Equal((1, 1), ((await Store.GetStatusAsync(Token)).Articles, (await Store.GetStatusAsync(Token)).Revisions));
        Assert.Equal(2, (await Store.TraceAsync(new TraceQuery(article.Article.ArticleId), Token)).Count);
        Assert.Empty(await Store.CheckLedgerAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_forgotten_article_can_be_stored_again_by_a_new_drop_only()
    {
        var article = Some.Article();
        await SettleAsync(article);
        await Store.ForgetAsync(article.Article.ArticleId, Token);

        Assert.True((await SettleAsync(article)).Records.Single().Repeated);
        Assert.Null(await Store.FindAsync(article.Article.ArticleId, Token));
        Assert.Equal(Outcome.Stored, (await SettleAsync(Some.Article(drop: 2))).Records.Single().Outcome);
        Assert.Equal("1", await SearchAsync(new SearchQuery("river")));
    }

    [Fact]
    public async Task The_export_gives_every_article_once_in_the_order_of_its_arrival()
    {
        await SettleAsync(Some.Article(3, record: 0));
        await SettleAsync(Some.Article(1, record: 1));
        await SettleAsync(Some.Article(2, record: 2), Some.Article(3, "A revision.", record: 3));

        var exported = await Store.ExportAsync(Token).ToListAsync(Token);

        Assert.Equal([3, 1, 2], exported.Select(Number));
        Assert.Equal((2, "A revision."), (exported[0].Revisions, exported[0].Current.Article.Text));
    }

    [Fact]
    public async Task A_record_can_be_traced_by_article_drop_and_path()
    {
        await SettleAsync(Some.Article(1, drop: 1, record: 0), Some.Refusal(drop: 1, record: 1, path: "a/b.txt"), Some.Refusal(drop: 2, path: "a/b.txt", outcome: Outcome.Failed));

        var byArticle = await Store.TraceAsync(new TraceQuery(ArticleId: Some.Article(1).Article.ArticleId), Token);
        var byRecord = await Store.TraceAsync(new TraceQuery(DropId: Some.Id(1), Record: 1), Token);
        var byPath = await Store.TraceAsync(new TraceQuery(Path: "a/b.txt"), Token);

        Assert.Equal(Outcome.Stored, Assert.Single(byArticle).Outcome);
        Assert.Equal("the file is empty (0 bytes)", Assert.Single(byRecord).Reason);
        Assert.Equal((Some.Id(2), Outcome.Failed, "cleaner"), byPath.Select(record => (record.DropId, record.Outcome, record.Stage)).Single());
        Assert.Single(await Store.TraceAsync(new TraceQuery(DropId: Some.Id(1), Limit: 1), Token));
    }

    [Fact]
    public async Task Refusals_can_be_filtered_by_stage_reason_path_and_time()
    {
        await SettleAsync(
            Some.Refusal(1, 0, "PDF is not read yet", stage: "fetcher", path: "Scans/One.pdf"),
            Some.Refusal(2, 4, "100% of it is _not_ text", Outcome.Failed, "cleaner", "b.txt"));

        Assert.Equal(2, (await RefusalsAsync(new RefusalQuery())).Count);
        Assert.Equal(Some.Id(1), Assert.Single(await RefusalsAsync(new RefusalQuery(Stage: "fetcher"))).DropId);
        Assert.Equal(Some.Id(1), Assert.Single(await RefusalsAsync(new RefusalQuery(Reason: "pdf IS"))).DropId);
        Assert.Equal(Some.Id(1), Assert.Single(await RefusalsAsync(new RefusalQuery(Path: "scans/"))).DropId);
        Assert.Empty(await RefusalsAsync(new RefusalQuery(Reason: "P%F")));
        var failed = Assert.Single(await RefusalsAsync(new RefusalQuery(DropId: Some.Id(2), Reason: "0% of it is _not_")));
        Assert.Equal(
            new RefusedRecord(Some.Id(2), "b.txt", Some.Noon, 4, Outcome.Failed, "cleaner", "100% of it is _not_ text", "Drop it again", "System.Exception: at X()"),
            failed);
        Assert.Equal(2, (await RefusalsAsync(new RefusalQuery(Since: Some.Noon))).Count);
        Assert.Empty(await RefusalsAsync(new RefusalQuery(Until: Some.Noon)));
    }

    [Fact]
    public async Task Drops_are_listed_the_oldest_first_or_the_newest_few()
    {
        await SettleAsync(Some.Article(1, drop: 3), Some.End(3, 1));
        await SettleAsync(Some.Article(2, drop: 1));
        await SettleAsync(Some.End(2, 1, abandoned: true));

        Assert.Equal([Some.Id(3), Some.Id(1), Some.Id(2)], await DropsAsync(new DropQuery()));
        Assert.Equal([Some.Id(2), Some.Id(1)], await DropsAsync(new DropQuery(Newest: 2)));
        Assert.Equal([Some.Id(3)], await DropsAsync(new DropQuery(DropState.Settled)));
        Assert.Empty(await DropsAsync(new DropQuery(Path: "other")));
        Assert.Equal(3, (await Store.GetDropsAsync([Some.Id(1), Some.Id(2), Some.Id(3), Some.Id(4)], Token)).Count);
    }

    [Fact]
    public async Task A_source_that_was_changed_on_purpose_is_known_by_its_new_digest()
    {
        await SettleAsync(Some.Article(), Some.End(1, 1));

        await Store.AmendSourceAsync(Some.Id(1), new string('b', 64), Token);

        Assert.Equal(new string('b', 64), (await DropAsync(1)).Sha256);
    }

    [Fact]
    public async Task Several_articles_are_found_at_once_and_unknown_ones_left_out()
    {
        await Store.SettleAsync(Some.Batch(Some.Article(1), Some.Article(2, record: 1), Some.Article(3, record: 2)), Token);

        var found = await Store.FindManyAsync([Some.Article(3).Article.ArticleId, Some.Article(1).Article.ArticleId, Guid.NewGuid()], Token);

        Assert.Equal([Some.Article(1).Article.ArticleId, Some.Article(3).Article.ArticleId], found.Select(article => article.ArticleId).Order());
        Assert.Empty(await Store.FindManyAsync([], Token));
    }

    [Fact]
    public async Task Revisions_are_listed_in_the_order_of_their_times_the_current_one_last()
    {
        await Store.SettleAsync(Some.Batch(Some.Article(text: "Second.", modified: Some.Noon.AddHours(2)), Some.Article(text: "First.", record: 1, modified: Some.Noon.AddHours(1)),
            Some.Article(text: "Third.", record: 2, modified: Some.Noon.AddHours(3)), Some.Article(2, record: 3)), Token);

        var revisions = await Store.ListRevisionsAsync(Some.Article().Article.ArticleId, Token);

        Assert.Equal([("First.", false), ("Second.", false), ("Third.", true)], revisions.Select(revision => (revision.Article.Article.Text, revision.IsCurrent)));
        Assert.Empty(await Store.ListRevisionsAsync(Guid.NewGuid(), Token));
    }
}
