using System.Diagnostics;
using System.Globalization;
using Ingest.Benchmarks.Stories;
using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Store;
using Ingest.Stories;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>What it costs to settle an article and to place it in a story, as the archive grows; with the batches and the window that ship.</summary>
/// <param name="database">The process of the database; 0 when it runs within this one.</param>
public sealed class ArchiveCurve(IArticleStore store, int database)
{
    /// <summary>Articles measured at each point; they are made before the clock starts.</summary>
    private const int Measured = 10_000;

    private static readonly int[] Points = [10_000, 30_000, 100_000, 300_000, 1_000_000];

    private readonly InventedNews _news = new(2);
    private readonly Placing _placing = new(store.Stories, StoryOptions.Default with { Window = new PlacingOptions().Window });
    private int _stored;

    /// <param name="most">The largest archive to measure.</param>
    public async Task PrintAsync(int most)
    {
        await store.MigrateAsync(default);
        double? first = null;
        foreach (var point in Points.Where(point => point <= most))
        {
            while (_stored < point)
                await AddAsync(Make());
            var articles = Make();
            var cost = Cost();
            var clock = Stopwatch.StartNew();
            await AddAsync(articles);
            var rate = Measured / clock.Elapsed.TotalSeconds;
            var after = Cost();
            first ??= Total(cost, after);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {store.Name.Split(' ')[0]} | {point:N0} | {after.Own - cost.Own:0} | {after.Database - cost.Database:0} | {rate:0} | {first / Total(cost, after):0.00} |"));
        }
    }

    private static double Total((double Own, double Database) before, (double Own, double Database) after) => after.Own + after.Database - before.Own - before.Database;

    /// <summary>Microseconds so far, for each of the measured articles.</summary>
    private (double Own, double Database) Cost() =>
        (Environment.CpuUsage.TotalTime.TotalMicroseconds / Measured, database == 0 ? 0 : ProcessCost.CpuSeconds(database) * 1e6 / Measured);

    /// <summary>One drop, in the store's batches; each is placed before the next comes.</summary>
    private async Task AddAsync(List<EnrichedArticle> articles)
    {
        var placing = new PlacingOptions();
        foreach (var batch in articles.Chunk(new StoringOptions().BatchRecords))
        {
            await store.SettleAsync(new Batch(batch, [], [], []), default);
            while (await _placing.TurnAsync(placing.BatchArticles, default) > 0)
            {
            }
        }

        var origin = articles[0].Article.Origin;
        await store.SettleAsync(new Batch([], [], [new DropPublished(origin.DropId, origin.ClaimedAt, origin.Path, new string('0', 64), articles.Count)], []), default);
        _stored += articles.Count;
    }

    private List<EnrichedArticle> Make()
    {
        var drop = Guid.CreateVersion7();
        var came = DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(_stored);
        return [.. Enumerable.Range(0, Measured).Select(record => Make(_news.Next(), new Origin(drop, came, record, "invented.jsonl")))];
    }

    private static EnrichedArticle Make((string Title, string Text) told, Origin origin) => new()
    {
        Article = new CleanArticle
        {
            Origin = origin,
            ArticleId = ArticleIdentity.OfText(null, told.Title, told.Text),
            TextId = ArticleIdentity.OfRevision(told.Title, told.Text),
            Title = told.Title,
            Text = told.Text,
        },
        Annotations = new Annotations { Language = "en", Model = "none" },
    };
}
