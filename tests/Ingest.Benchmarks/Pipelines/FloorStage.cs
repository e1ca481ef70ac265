using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Storage;
using Ingest.Store;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>A process of the floor: <c>floor cleaner|enricher|store</c>. Consumers that send on what they get, with MassTransit's settings as they come, and the rows.</summary>
public static class FloorStage
{
    private static readonly DateTimeOffset ClaimedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Guid Drop = new("01990000-0000-7000-8000-000000000000");

    public static int Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var broker = new Uri(builder.Configuration["Transport:Broker"]!);
        builder.Services.AddMassTransit(bus =>
        {
            if (args[0] == Service.Cleaner)
                bus.AddConsumer<Cleaner>();
            else if (args[0] == Service.Enricher)
                bus.AddConsumer<Enricher>();
            else
                bus.AddConsumer<Sink>();
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker);
                rabbit.ConfigureEndpoints(context);
            });
        });
        if (args[0] == Service.Store)
        {
            builder.Services.AddSingleton(_ => ArticleStores.Open(builder.Configuration["Storage:Connection"], null));
            builder.Services.AddSingleton(provider => new Rows(provider.GetRequiredService<IArticleStore>(), new StoringOptions()));
        }
        builder.Build().Run();
        return 0;
    }

    private sealed class Cleaner : IConsumer<FloorFetched>
    {
        public Task Consume(ConsumeContext<FloorFetched> context) => context.Publish(new FloorCleaned(context.Message.Articles));
    }

    private sealed class Enricher : IConsumer<FloorCleaned>
    {
        public Task Consume(ConsumeContext<FloorCleaned> context) => context.Publish(new FloorEnriched(context.Message.Articles));
    }

    private sealed class Sink(Rows rows) : IConsumer<FloorEnriched>
    {
        public Task Consume(ConsumeContext<FloorEnriched> context) => rows.WriteAsync([.. context.Message.Articles.Select(Row)], context.CancellationToken);
    }

    private static EnrichedArticle Row(FloorArticle article) => new()
    {
        Article = new CleanArticle
        {
            Origin = new Origin(Drop, ClaimedAt, article.Number, "floor"),
            ArticleId = new Guid(article.Number, 0, 0x5000, 0x80, 0, 0, 0, 0, 0, 0, 1),
            TextId = new Guid(article.Number, 0, 0x5000, 0x80, 0, 0, 0, 0, 0, 0, 2),
            Title = article.Title,
            Text = article.Body,
        },
        Annotations = new Annotations { Language = "en", Model = "floor" },
    };

    /// <summary>The store's own statements, in batches as large as the store's.</summary>
    private sealed class Rows(IArticleStore store, StoringOptions options) : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly Lock _lock = new();
        private (List<EnrichedArticle> Articles, TaskCompletionSource Written) _next = Begin();

        public async Task WriteAsync(IReadOnlyList<EnrichedArticle> articles, CancellationToken cancellation)
        {
            Task written;
            lock (_lock)
            {
                _next.Articles.AddRange(articles);
                written = _next.Written.Task;
            }

            await _one.WaitAsync(cancellation);
            try
            {
                if (!written.IsCompleted)
                    await FlushAsync(cancellation);
            }
            finally
            {
                _one.Release();
            }
        }

        public void Dispose() => _one.Dispose();

        private async Task FlushAsync(CancellationToken cancellation)
        {
            (List<EnrichedArticle> Articles, TaskCompletionSource Written) batch;
            lock (_lock)
                (batch, _next) = (_next, Begin());
            foreach (var some in batch.Articles.Chunk(options.BatchRecords))
                await store.SettleAsync(new Batch(some, [], [], []), cancellation);
            batch.Written.SetResult();
        }

        private static (List<EnrichedArticle>, TaskCompletionSource) Begin() => ([], new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
