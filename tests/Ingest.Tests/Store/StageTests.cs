using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Ingest.Store;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Tests.Store;

/// <summary>Each stage on a bus in memory, registered as its service registers it.</summary>
public sealed class StageTests : IDisposable
{
    private const string Story = "The river rose above the old bridge on Tuesday, and the mayor closed the road. Nobody was hurt, the fire brigade said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_cleaner_sends_good_records_on_and_tells_the_ledger_of_the_others()
    {
        await using var provider = Begin(bus => bus.AddCleaning());
        var harness = await StartAsync(provider);

        await harness.Bus.Publish(new ArticlesFetched([Some.Raw(Story), Some.Raw("12345 --- ???", record: 1)], [Some.End(1, 2)], new Mark("f", 3)));

        var cleaned = await PublishedAsync<ArticlesCleaned>(harness);
        Assert.Equal(0, Assert.Single(cleaned.Articles).Origin.Record);
        Assert.Equal((Some.End(1, 2), new Mark("f", 3)), (Assert.Single(cleaned.Ends), cleaned.Mark));
        var refusal = Assert.Single((await PublishedAsync<ArticlesRejected>(harness)).Refusals);
        Assert.Equal((1, Outcome.Rejected, "cleaner"), (refusal.Origin.Record, refusal.Outcome, refusal.Stage));
        Assert.NotEmpty(refusal.Remedy!);
    }

    [Fact]
    public async Task The_cleaner_forwards_ends_and_marks_when_no_article_is_left()
    {
        await using var provider = Begin(bus => bus.AddCleaning());
        var harness = await StartAsync(provider);

        await harness.Bus.Publish(new ArticlesFetched([Some.Raw("...")], [Some.End(1, 1)], new Mark("f", 3)));

        var cleaned = await PublishedAsync<ArticlesCleaned>(harness);
        Assert.Empty(cleaned.Articles);
        Assert.Equal((Some.End(1, 1), new Mark("f", 3)), (Assert.Single(cleaned.Ends), cleaned.Mark));
    }

    [Fact]
    public async Task The_enricher_says_what_articles_are_about_and_forwards_ends_and_marks()
    {
        await using var provider = Begin(bus => bus.AddEnriching());
        var harness = await StartAsync(provider);

        await harness.Bus.Publish(new ArticlesCleaned([Some.Article(text: Story).Article], [Some.End(1, 1)], new Mark("f", 3)));

        var enriched = await PublishedAsync<ArticlesEnriched>(harness);
        Assert.Equal("en", Assert.Single(enriched.Articles).Annotations.Language);
        Assert.Equal((Some.End(1, 1), new Mark("f", 3)), (Assert.Single(enriched.Ends), enriched.Mark));
    }

    [Fact]
    public async Task The_enricher_forwards_a_lone_mark()
    {
        await using var provider = Begin(bus => bus.AddEnriching());
        var harness = await StartAsync(provider);

        await harness.Bus.Publish(new ArticlesCleaned([], [], new Mark("f", 3)));

        Assert.Equal(new Mark("f", 3), (await PublishedAsync<ArticlesEnriched>(harness)).Mark);
    }

    [Fact]
    public async Task The_store_settles_articles_and_refusals_and_says_when_a_drop_is_done()
    {
        await using var provider = Begin(bus => bus.AddStoring());
        var harness = await StartAsync(provider);

        await harness.Bus.Publish(new ArticlesEnriched([Some.Article(record: 0)], [Some.End(1, 2)], new Mark("f", 3)));
        await harness.Bus.Publish(new ArticlesRejected([Some.Refusal(record: 1)]));

        var settled = await PublishedAsync<DropSettled>(harness);
        Assert.Equal((Some.Id(1), new OutcomeCounts(1, 0, 0, 1, 0)), (settled.DropId, settled.Counts));
        var store = provider.GetRequiredService<IArticleStore>();
        Assert.Equal(3, await store.GetMarkAsync("f", TestContext.Current.CancellationToken));
        Assert.Equal("The river rose above the bridge.", (await store.FindAsync(Some.Article().Article.ArticleId, TestContext.Current.CancellationToken))!.Current.Article.Text);
    }

    private ServiceProvider Begin(Action<IBusRegistrationConfigurator> stage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = _folder.FullPath }).Build());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Gate>();
        services.AddSingleton<IWorkNotes, NoWorkNotes>();
        services.AddSingleton<LargeWork>();
        services.AddSingleton<Deciding>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<IHostApplicationLifetime, Lifetime>();
        services.AddMassTransitTestHarness(stage);
        return services.BuildServiceProvider();
    }

    private static async Task<ITestHarness> StartAsync(ServiceProvider provider)
    {
        var harness = provider.GetRequiredService<ITestHarness>();
        await harness.Start();
        foreach (var migrating in provider.GetServices<IHostedService>().OfType<Migrating>())
            await migrating.StartAsync(TestContext.Current.CancellationToken);
        return harness;
    }

    private static async Task<T> PublishedAsync<T>(ITestHarness harness)
        where T : class
    {
        Assert.True(await harness.Published.Any<T>());
        return harness.Published.Select<T>().First().Context.Message;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
