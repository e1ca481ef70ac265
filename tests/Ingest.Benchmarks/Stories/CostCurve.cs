using System.Diagnostics;
using System.Globalization;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Store;
using Ingest.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>What placing an article costs as the window fills: reading it from the store, deciding, and writing its place.</summary>
public static class CostCurve
{
    private const int Measured = 4_096;
    private const int Turn = 256;

    private static readonly int[] Points = [10_000, 100_000, 1_000_000];

    public static async Task PrintAsync(string connection, int most)
    {
        var store = ArticleStores.Open(connection, null);
        await store.MigrateAsync(default);
        var news = new InventedNews(1);
        var stories = new StreamedStories(store.Stories, news);
        var placing = new Placing(stories, StoryOptions.Default with { Window = 1_100_000 });
        await placing.TurnAsync(Turn, default);
        var placed = Turn;
        Console.WriteLine(store.Name);
        PrintAlone(news);
        foreach (var point in Points.Where(point => point <= most))
        {
            stories.Streams = true;
            while (placed < point)
                placed += await placing.TurnAsync(Turn, default);
            stories.Streams = false;
            await SettleAsync(store, news, placed);
            var clock = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            var count = 0;
            for (int taken; (taken = await placing.TurnAsync(Turn, default)) > 0;)
                count += taken;
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
            placed += count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {point,9:N0} in the window: {cpu,6:0.0} us of this process's CPU an article, {1e6 / cpu,7:N0} articles/s a core; {clock.Elapsed.TotalMicroseconds / count,6:0.0} us of time; {Environment.WorkingSet >> 20:N0} MB"));
        }
    }

    private static void PrintAlone(InventedNews news)
    {
        var articles = Enumerable.Range(0, Measured).Select(_ => news.Next()).ToList();
        var printer = new Printer();
        for (var round = 0; round < 3; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var (title, text) in articles)
                printer.Take(title, text, "en");
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Measured;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the print alone: {cpu:0.0} us an article of {articles.Average(article => article.Text.Length):N0} characters"));
        }
    }

    private static async Task SettleAsync(IArticleStore store, InventedNews news, int first)
    {
        var drop = new Guid(first, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3);
        foreach (var chunk in Enumerable.Range(0, Measured).Chunk(512))
            await store.SettleAsync(new Batch([.. chunk.Select(i => Article(news.Next(), drop, first, i))], [], [], []), default);
    }

    private static EnrichedArticle Article((string Title, string Text) told, Guid drop, int first, int record)
    {
        var id = new Guid(first + record, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 4);
        return new EnrichedArticle
        {
            Article = new CleanArticle
            {
                Origin = new Origin(drop, DateTimeOffset.UnixEpoch.AddYears(56), record, "invented.jsonl"),
                ArticleId = id,
                TextId = id,
                Title = told.Title,
                Text = told.Text,
            },
            Annotations = new Annotations { Language = "en", Model = "none" },
        };
    }
}
