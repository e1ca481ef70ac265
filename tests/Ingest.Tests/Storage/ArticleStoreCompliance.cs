using System.Data.Common;
using CsCheck;
using Dapper;
using Ingest.Contracts;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>What every store promises, whatever database keeps it.</summary>
public abstract partial class ArticleStoreCompliance : StoreCompliance
{
    protected abstract DbConnection Connect(string connection);

    [Fact]
    public async Task Migrating_again_keeps_what_is_stored()
    {
        await SettleAsync(Some.Article());

        await Store.MigrateAsync(Token);

        await Store.ProbeAsync(Token);
        Assert.NotNull(await Store.FindAsync(Some.Article().Article.ArticleId, Token));
    }

    [Fact]
    public async Task Several_processes_may_migrate_at_once()
    {
        var connection = await CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ArticleStores.Open(connection, null).MigrateAsync(Token))));

        await ArticleStores.Open(connection, null).ProbeAsync(Token);
    }

    [Fact]
    public async Task An_archive_of_a_newer_program_is_refused_and_its_schema_named()
    {
        await ExecuteAsync("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('Ingest.Storage.X.Migrations.9999_from_the_future.sql', '2030-01-01')");

        var migrating = await Assert.ThrowsAsync<NewerSchemaException>(() => Store.MigrateAsync(Token));
        await Assert.ThrowsAsync<NewerSchemaException>(() => Store.ProbeAsync(Token));

        Assert.Contains("9999_from_the_future", migrating.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_tables_an_archive_is_not_available_yet()
    {
        var store = ArticleStores.Open(await CreateAsync(), null);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ProbeAsync(Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetStatusAsync(Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.SettleAsync(Some.Batch(Some.Article()), Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ExportAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task The_name_of_a_store_holds_no_password()
    {
        var name = ArticleStores.Open("postgresql://reader:secret@db.example:5433/news", null).Name;

        Assert.Equal("PostgreSQL database news on db.example:5433", name);
        Assert.DoesNotContain("Password", Store.Name, StringComparison.OrdinalIgnoreCase);
        await Store.ProbeAsync(Token);
    }

    [Fact]
    public async Task A_new_text_is_stored_the_same_is_unchanged_and_another_is_a_revision()
    {
        var settled = await SettleAsync(Some.Article(record: 0));
        var again = await SettleAsync(Some.Article(record: 1));
        var revised = await SettleAsync(Some.Article(text: "The river fell.", record: 2));

        Assert.Equal(
            [Outcome.Stored, Outcome.Unchanged, Outcome.Revised],
            ((Settlement[])[settled, again, revised]).Select(settlement => settlement.Records.Single().Outcome));
        var found = await Store.FindAsync(Some.Article().Article.ArticleId, Token);
        Assert.Equal(2, found!.Revisions);
        Assert.Equal("The river fell.", found.Current.Article.Text);
    }

    [Fact]
    public async Task A_batch_that_comes_twice_changes_nothing_the_second_time()
    {
        var batch = Some.Batch(Some.Article(1, record: 0), Some.Article(2, record: 1), Some.Refusal(record: 2), Some.End(1, 3), new Mark("f", 1));
        await Store.SettleAsync(batch, Token);
        var (drop, status) = (await DropAsync(1), await Store.GetStatusAsync(Token));

        var second = await Store.SettleAsync(batch, Token);

        Assert.All(second.Records, record => Assert.True(record.Repeated));
        Assert.Equal(3, second.Records.Count);
        Assert.Equal(drop, await DropAsync(1));
        Assert.Equal(status, await Store.GetStatusAsync(Token));
    }

    [Fact]
    public async Task A_record_that_stands_twice_in_a_batch_is_settled_once()
    {
        var settlement = await SettleAsync(Some.Article(1, record: 0), Some.Article(2, record: 0), Some.End(1, 1));

        Assert.Equal([false, true], settlement.Records.Select(record => record.Repeated));
        Assert.Equal(1, (await DropAsync(1)).Settled);
        Assert.Null(await Store.FindAsync(Some.Article(2).Article.ArticleId, Token));
    }

    [Fact]
    public async Task An_article_that_stands_twice_in_a_batch_is_stored_once()
    {
        var settlement = await SettleAsync(Some.Article(record: 0), Some.Article(record: 1), Some.Article(record: 2, text: "Other words."));

        Assert.Equal([Outcome.Stored, Outcome.Unchanged, Outcome.Revised], settlement.Records.Select(record => record.Outcome));
        Assert.Single(await Store.ExportAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_second_delivery_with_another_verdict_does_not_win()
    {
        await SettleAsync(Some.Refusal(drop: 1), Some.Article(1, drop: 2));

        var late = await SettleAsync(Some.Article(2, drop: 1), Some.Refusal(drop: 2));

        Assert.All(late.Records, record => Assert.True(record.Repeated));
        Assert.Equal(new OutcomeCounts(1, 0, 0, 1, 0), (await Store.GetStatusAsync(Token)).Outcomes);
        Assert.Null(await Store.FindAsync(Some.Article(2).Article.ArticleId, Token));
        Assert.Single(await Store.ListRefusalsAsync(new RefusalQuery(), Token).ToListAsync(Token));
        Assert.Equal(1, (await Store.GetStatusAsync(Token)).Articles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drop_settles_with_its_last_record_or_its_end_whichever_comes_last(bool endFirst)
    {
        object[] last = endFirst ? [Some.Article(2, record: 1)] : [Some.End(1, 2)];
        var open = endFirst
            ? await SettleAsync(Some.End(1, 2), Some.Article(1, record: 0))
            : await SettleAsync(Some.Article(1, record: 0), Some.Article(2, record: 1));
        Assert.Empty(open.Settled);
        Assert.Equal(DropState.Open, (await DropAsync(1)).State);

        var settlement = await SettleAsync(last);

        Assert.Equal(new OutcomeCounts(2, 0, 0, 0, 0), Assert.Single(settlement.Settled).Counts);
        var drop = await DropAsync(1);
        Assert.Equal((DropState.Settled, 2, 2, new string('a', 64)), (drop.State, drop.Records, drop.Settled, drop.Sha256));
        Assert.Equal((Some.Noon, "news.jsonl"), (drop.ClaimedAt, drop.Path));
    }

    [Fact]
    public async Task An_abandoned_drop_never_settles()
    {
        await SettleAsync(Some.Article(1), Some.End(1, 1, abandoned: true));

        var late = await SettleAsync(Some.End(1, 1));

        Assert.Empty(late.Settled);
        Assert.Equal(DropState.Abandoned, (await DropAsync(1)).State);
        Assert.Equal(1, (await Store.GetStatusAsync(Token)).AbandonedDrops);
    }

    [Fact]
    public async Task Marks_only_rise()
    {
        Assert.Equal(0, await Store.GetMarkAsync("f", Token));

        await SettleAsync(new Mark("f", 2), new Mark("g", 9));
        await SettleAsync(new Mark("f", 1));

        Assert.Equal(2, await Store.GetMarkAsync("f", Token));
        Assert.Equal(9, await Store.GetMarkAsync("g", Token));
    }

    [Fact]
    public async Task Records_of_a_drop_that_have_an_outcome_can_be_skipped()
    {
        await SettleAsync(Some.Article(1, record: 0), Some.Refusal(record: 7), Some.Article(2, drop: 2, record: 3));

        var records = await Store.GetSettledRecordsAsync(Some.Id(1), Token);

        Assert.Equal([0, 7], Enumerable.Range(0, 100).Where(records.Contains));
        Assert.Equal(0, (await Store.GetSettledRecordsAsync(Some.Id(99), Token)).Count);
    }

    [Fact]
    public async Task The_current_revision_does_not_depend_on_the_order_of_arrival()
    {
        // Two without a time, two in one second, two less than a microsecond apart.
        var time = Some.Noon.AddDays(-3);
        (string Text, DateTimeOffset? Published, DateTimeOffset? Modified)[] revisions =
            [("a", null, null), ("b", time, null), ("c", time.AddTicks(3), null), ("d", time.AddDays(-1), time.AddTicks(7))];
        var heads = new HashSet<string>();
        var article = 0;
        foreach (var order in Orders([0, 1, 2, 3]))
        {
            article++;
            foreach (var i in order)
                await SettleAsync(Some.Article(article, revisions[i].Text, drop: (100 * article) + i, published: revisions[i].Published, modified: revisions[i].Modified));

            var found = (await Store.FindAsync(Some.Id(1_000_000 + article), Token))!;
            heads.Add(found.Current.Article.Text);
            Assert.Equal(4, found.Revisions);
        }

        Assert.Single(heads);
    }

    [Fact]
    public async Task Eight_writers_at_once_leave_books_that_balance()
    {
        const int records = 800, articles = 40;
        var parcels = Enumerable.Range(0, records).Chunk(20)
            .Select(chunk => Some.Batch([.. chunk.Select(i => (object)(i % 10 == 9
                ? Some.Refusal(record: i)
                : Some.Article(i % articles, $"text {i % 120}", record: i))), Some.End(1, records)])).ToList();

        // Each parcel is delivered twice, in another order each time.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = ArticleStores.Open(Connection, null);
            var own = parcels.Where((_, index) => index % 4 == writer % 4);
            foreach (var parcel in writer < 4 ? own : own.Reverse())
                await RetryAsync(() => store.SettleAsync(parcel, Token));
        })));

        var drop = await DropAsync(1);
        Assert.Equal((DropState.Settled, records), (drop.State, drop.Settled));
        Assert.Equal(records, drop.Counts.Total);
        Assert.Equal(80, drop.Counts.Rejected);
        Assert.Empty(await Store.CheckLedgerAsync(Token).ToListAsync(Token));
        var exported = await Store.ExportAsync(Token).ToListAsync(Token);
        Assert.Equal(exported.Count, exported.Select(article => article.ArticleId).Distinct().Count());
        Assert.Equal(drop.Counts.Stored, exported.Count);
        Assert.Equal(drop.Counts.Stored + drop.Counts.Revised, exported.Sum(article => article.Revisions));
    }

    [Theory]
    [InlineData("UPDATE drops SET n_stored = n_stored + 1")]
    [InlineData("UPDATE drops SET settled = settled + 1")]
    [InlineData("UPDATE drops SET state = 1, records = 7")]
    [InlineData("DELETE FROM outcomes WHERE record = 1")]
    public async Task Falsified_books_are_found(string falsification)
    {
        await SettleAsync(Some.Article(1, record: 0), Some.Article(2, record: 1));
        Assert.Empty(await Store.CheckLedgerAsync(Token).ToListAsync(Token));

        await ExecuteAsync(falsification);

        var difference = Assert.Single(await Store.CheckLedgerAsync(Token).ToListAsync(Token));
        Assert.Equal(Some.Id(1), difference.Drop.DropId);
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_went_in()
    {
        var texts = new[]
        {
            "\"Quotes\" and 'more' -- ; DROP TABLE drops; \\ % _",
            "controls \u0001\u0008\u001b\u007f\u0085 and \u2028 and \ufeff and \ufffe and \uffff",
            "emoji 👩‍👩‍👧‍👦 and 𝒎𝒂𝒕𝒉, עברית, ไทย, 汉字",
            string.Concat(Enumerable.Repeat("Five megabytes of words. ", 210_000)),
            new string('w', 5_000) + " a word over every limit " + new string('é', 100_000) + " " + new string('汉', 200_000),
        };

        var settlement = await SettleAsync([.. texts.Select((text, i) => Some.Article(i, text, record: i, title: $"Title {i} 'x' \u0001"))]);

        Assert.All(settlement.Records, record => Assert.Equal(Outcome.Stored, record.Outcome));
        var back = await Store.ExportAsync(Token).ToListAsync(Token);
        Assert.Equal(texts, back.Select(article => article.Current.Article.Text));
        Assert.Equal("Title 0 'x' \u0001", back[0].Current.Article.Title);
    }

    [Fact]
    public async Task Every_field_of_an_article_comes_back_as_it_went_in()
    {
        var article = Some.Article(published: Some.Noon.AddTicks(1234567), topics: ["medtop:1", "own:weather"]);
        article = article with
        {
            Article = article.Article with
            {
                Authors = ["Ana", "Béla"],
                Url = "https://example.org/a",
                Standfirst = "What it is about",
                Section = "Region",
                DeclaredLanguage = "en-GB",
                Short = true,
                Image = new LeadImage("https://example.org/a.jpg", "A caption", "A credit"),
                Removed = [new RemovedSpan("by-line", 3, 9, 0.5)],
                Given = new GivenFields { Id = "7", Topics = ["x"], Authors = ["y"] },
                Published = new Dated(Some.Noon, DatePrecision.Day, "url"),
            },
            Annotations = article.Annotations with
            {
                Entities = [new Entity("Ana Pauker", "person", [new Mention(0, 3)], null, null, ["Ana"]), new Entity("Ulm", "place", [], "DE", 2820256)],
                Keywords = [new Keyword("river", 2.5)],
            },
        };
        await SettleAsync(article);

        var found = await Store.FindAsync(article.Article.ArticleId, Token);

        Assert.Equivalent(article, found!.Current, strict: true);
    }

    private static int Number(StoredArticle article) => BitConverter.ToInt32(article.ArticleId.ToByteArray()) - 1_000_000;

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static async Task RetryAsync(Func<Task> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception exception) when (exception is StoreConflictException or StoreUnavailableException && attempt < 100)
            {
                await Task.Delay(Random.Shared.Next(1, 30), Token);
            }
        }
    }

    private Task<Settlement> SettleAsync(params object[] parts) => Store.SettleAsync(Some.Batch(parts), Token);

    private async Task<Drop> DropAsync(int drop) => Assert.Single(await Store.GetDropsAsync([Some.Id(drop)], Token));

    private async Task<IEnumerable<Guid>> DropsAsync(DropQuery query) => (await Store.ListDropsAsync(query, Token).ToListAsync(Token)).Select(drop => drop.DropId);

    private async Task<List<RefusedRecord>> RefusalsAsync(RefusalQuery query) => await Store.ListRefusalsAsync(query, Token).ToListAsync(Token);

    private async Task<string> SearchAsync(SearchQuery query) => string.Join(' ', (await Store.SearchAsync(query, Token)).Hits.Select(hit => Number(hit.Article)));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = Connect(Connection);
        await connection.ExecuteAsync(sql);
    }
}
