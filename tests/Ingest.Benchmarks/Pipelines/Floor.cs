using System.Diagnostics;
using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Storage;
using Ingest.Testing;
using MassTransit;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>The least that a pipeline of these parts can cost: messages of the same size through empty consumers over as many hops, and the same rows.</summary>
public sealed class Floor(Servers servers)
{
    private const int MostUnderWay = 64;

    /// <param name="parcel">Articles in a message.</param>
    /// <returns>Articles a second, from the first message to the last row.</returns>
    public async Task<double> RateAsync(IReadOnlyList<RawArticle> articles, int parcel)
    {
        var rabbit = await servers.RabbitAsync();
        var connection = await (await servers.PostgresAsync()).CreateDatabaseAsync();
        var store = ArticleStores.Open(connection, null);
        await store.MigrateAsync(CancellationToken.None);
        await using var processes = new Stages();
        foreach (var stage in (string[])[Service.Store, Service.Enricher, Service.Cleaner])
            processes.Add(Role("floor", [stage], rabbit.Address, connection));

        var bus = Bus.Factory.CreateUsingRabbitMq(host => host.Host(new Uri(rabbit.Address)));
        await bus.StartAsync();
        try
        {
            // Until all hops are connected, messages go nowhere; the first article to arrive says that they are.
            while (await CountAsync(store) == 0)
            {
                await bus.Publish(new FloorFetched([new FloorArticle(articles.Count, "first", "first")]));
                await Task.Delay(500);
            }
            var start = Stopwatch.GetTimestamp();
            using var underWay = new SemaphoreSlim(MostUnderWay);
            foreach (var some in articles.Index().Chunk(parcel))
            {
                await underWay.WaitAsync();
                _ = SendAsync(new FloorFetched([.. some.Select(pair => new FloorArticle(pair.Index, pair.Item.Given.Title ?? "", pair.Item.Content))]), underWay);
            }
            await WaitAsync(store, articles.Count + 1);
            return articles.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        finally
        {
            await bus.StopAsync();
        }

        async Task SendAsync(FloorFetched message, SemaphoreSlim underWay)
        {
            await bus.Publish(message);
            underWay.Release();
        }
    }

    /// <summary>This program again, as one process of a pipeline.</summary>
    public static RunningProcess Role(string role, IReadOnlyList<string> arguments, string broker, string connection, string? name = null) =>
        new(Environment.ProcessPath!, [role, .. arguments], new Dictionary<string, string>
        {
            ["Transport__Broker"] = broker,
            ["Storage__Connection"] = connection,
            ["URLS"] = $"http://127.0.0.1:{Ports.Free()}",
            ["DOTNET_gcServer"] = "0",
        }, name);

    private static async Task WaitAsync(IArticleStore store, long articles)
    {
        var start = Stopwatch.GetTimestamp();
        while (await CountAsync(store) < articles)
        {
            if (Stopwatch.GetElapsedTime(start) > TimeSpan.FromMinutes(10))
                throw new TimeoutException($"the floor has fewer than {articles} rows after ten minutes");
            await Task.Delay(100);
        }
    }

    private static async Task<long> CountAsync(IArticleStore store) => (await store.GetStatusAsync(CancellationToken.None)).Articles;

    private sealed class Stages : IAsyncDisposable
    {
        private readonly List<RunningProcess> _processes = [];

        public void Add(RunningProcess process) => _processes.Add(process);

        public async ValueTask DisposeAsync()
        {
            foreach (var process in _processes)
                await process.DisposeAsync();
        }
    }
}
