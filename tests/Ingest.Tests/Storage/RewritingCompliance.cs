using Ingest.Cli.Rewriting;
using Ingest.Contracts;
using Ingest.Language;
using Ingest.Storage;
using Ingest.Storage.Rewriting;
using Ingest.Tests.Stories;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>What 'ingest reclean' and 'ingest retag' do to an archive, on each store.</summary>
public abstract class RewritingCompliance : StoreCompliance
{
    private const int Articles = 30;

    private static readonly string[] Months = ["January", "March", "June", "August", "October"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_slightly_changing_appeal_is_gone_from_all_articles_whatever_their_order(int order)
    {
        await SettleAsync(Enumerable.Range(0, Articles).OrderBy(i => HashCode.Combine(i, order) ^ (order * 7919)));

        var result = await RecleanAsync();

        Assert.Equal((Articles, Articles), (result.Walk.Articles, result.Walk.Rewritten));
        var texts = await TextsAsync();
        Assert.All(texts, pair => Assert.Equal(Story(pair.Key), pair.Value));
        Assert.All(await Store.ExportAsync(Token).ToListAsync(Token), article => Assert.Equal(2, article.Revisions));
    }

    [Fact]
    public async Task Cleaning_anew_twice_is_as_cleaning_anew_once()
    {
        await SettleAsync(Enumerable.Range(0, Articles));
        var first = await RecleanAsync();

        var second = await RecleanAsync();

        Assert.Equal(0, second.Walk.Rewritten);
        Assert.Equal(first.Boilerplate, second.Boilerplate);
    }

    [Fact]
    public async Task A_revision_that_reclean_made_can_be_told_and_found_and_the_books_balance()
    {
        await SettleAsync(Enumerable.Range(0, Articles));
        await RecleanAsync();

        Assert.Equal([false, true], (await Store.ListRevisionsAsync(Some.Article(1).Article.ArticleId, Token)).Select(revision => revision.IsRecleaned));
        Assert.Empty(await Store.CheckLedgerAsync(Token).ToListAsync(Token));
        Assert.Equal(0, (await Store.SearchAsync(new SearchQuery("subscribers"), Token)).Total);
        Assert.Equal(Articles, (await Store.SearchAsync(new SearchQuery("councillors"), Token)).Total);
        Assert.Equal(Articles, (await Store.Stories.GetPendingAsync(100, Token)).Count);
    }

    [Fact]
    public async Task A_text_that_comes_again_after_reclean_is_unchanged_and_a_newer_one_is_cleaned_by_the_next()
    {
        await SettleAsync(Enumerable.Range(0, Articles));
        await RecleanAsync();

        var again = await Store.SettleAsync(Some.Batch(Article(3, 200)), Token);
        var newer = await Store.SettleAsync(Some.Batch(Some.Article(3, "The councillors spoke once more about the chapel.\n\n" + Appeal(3), record: 99, title: "Title 3", modified: Some.Noon.AddDays(9))), Token);
        await RecleanAsync();

        Assert.Equal((Outcome.Unchanged, Outcome.Revised), (again.Records[0].Outcome, newer.Records[0].Outcome));
        Assert.Equal("The councillors spoke once more about the chapel.", (await TextsAsync())[3]);
    }

    [Fact]
    public async Task What_a_person_keeps_comes_back_and_what_is_dropped_goes()
    {
        await SettleAsync(Enumerable.Range(0, Articles));
        await RecleanAsync();
        foreach (var row in await BoilerplateList.OfAsync(Store.Rewriting, taken: true, Token))
            Assert.True(await BoilerplateList.SayAsync(Store.Rewriting, row.Id, BoilerplateVerdict.Kept, Token));

        await RecleanAsync();

        Assert.All(await TextsAsync(), pair => Assert.Equal($"{Story(pair.Key)}\n\n{Appeal(pair.Key)}", pair.Value));
        foreach (var row in await BoilerplateList.OfAsync(Store.Rewriting, taken: false, Token))
            await BoilerplateList.SayAsync(Store.Rewriting, row.Id, BoilerplateVerdict.Dropped, Token);
        await RecleanAsync();
        Assert.All(await TextsAsync(), pair => Assert.Equal(Story(pair.Key), pair.Value));
        Assert.False(await BoilerplateList.SayAsync(Store.Rewriting, "0000000000000000", BoilerplateVerdict.Kept, Token));
    }

    [Fact]
    public async Task An_article_that_got_another_text_meanwhile_is_left()
    {
        await Store.SettleAsync(Some.Batch(Some.Article()), Token);
        var walked = Assert.Single(await Store.Rewriting.ReadAsync(0, 10, Token));
        await Store.SettleAsync(Some.Batch(Some.Article(text: "Later news.", record: 1, modified: Some.Noon)), Token);

        var written = await Store.Rewriting.WriteAsync([new Rewrite(walked.Key, walked.Current.Article.TextId, walked.Current, null)], Token);

        Assert.Equal(0, written);
        Assert.Equal("Later news.", (await Store.FindAsync(walked.Current.Article.ArticleId, Token))!.Current.Article.Text);
    }

    [Fact]
    public async Task Articles_are_tagged_anew_once_and_their_texts_and_stories_stay()
    {
        await Store.SettleAsync(Some.Batch([.. Enumerable.Range(1, 300).Select(i => Some.Article(i, $"The parliament of Norway voted on the budget of Oslo, part {i}.", record: i, topics: "medtop:0"))]), Token);
        var before = await Store.GetStatusAsync(Token);

        var (first, second) = (await RetagAsync(), await RetagAsync());

        Assert.Equal((300, 300, 0), (first.Articles, first.Rewritten, second.Rewritten));
        var article = (await Store.FindAsync(Some.Article(7).Article.ArticleId, Token))!;
        Assert.Equal((Annotator.Default.Model, 1), (article.Current.Annotations.Model, article.Revisions));
        Assert.Equal(before, await Store.GetStatusAsync(Token));
        Assert.Equal(0, (await Store.SearchAsync(new SearchQuery(Topic: "medtop:0"), Token)).Total);
        Assert.Equal(300, (await Store.SearchAsync(new SearchQuery("parliament"), Token)).Total);
    }

    private Task<RecleanResult> RecleanAsync() => Reclean.RunAsync(Store.Rewriting, Annotator.Default, new WalkProgress(TextWriter.Null, TimeProvider.System), Token);

    private Task<WalkResult> RetagAsync() => new ArchiveWalk(Store.Rewriting, new WalkProgress(TextWriter.Null, TimeProvider.System))
        .RewriteAsync("tagging", walked => Retag.Decide(walked, Annotator.Default, all: false), Token);

    private async Task SettleAsync(IEnumerable<int> order)
    {
        foreach (var chunk in order.Chunk(7))
            await Store.SettleAsync(Some.Batch([.. chunk.Select((i, _) => Article(i, i))]), Token);
    }

    private async Task<Dictionary<int, string>> TextsAsync() => (await Store.ExportAsync(Token).ToListAsync(Token))
        .ToDictionary(article => int.Parse(article.Current.Article.Title!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), article => article.Current.Article.Text);

    private static EnrichedArticle Article(int i, int record) => Some.Article(i, $"{Story(i)}\n\n{Appeal(i)}", record: record + 1, title: $"Title {i}");

    private static string Story(int i) => $"{Prose.Paragraph(i)}\n\nThe councillors met. {Prose.Paragraph(i + 1000)}";

    /// <summary>Amount, month, year and one phrase change.</summary>
    private static string Appeal(int i) =>
        $"Our reporting is free because {1000 + (i * 37)} subscribers pay for it. Join them {(i % 2 == 0 ? "today" : "now")} for {3 + (i % 4)} pounds a month until the end of {Months[i % 5]} {2020 + (i % 6)}, and keep The Courier alive.";
}

public sealed class SqliteRewritingTests : RewritingCompliance
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<string> CreateAsync() => Task.FromResult(_folder.File($"{Guid.NewGuid():N}.db"));

    protected override void Clear()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}

public sealed class PostgresRewritingTests(PostgresFixture postgres) : RewritingCompliance, IClassFixture<PostgresFixture>
{
    protected override Task<string> CreateAsync() => postgres.CreateDatabaseAsync();

    protected override void Clear() => Npgsql.NpgsqlConnection.ClearAllPools();
}
