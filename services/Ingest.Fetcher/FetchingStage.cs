using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Settling;
using Ingest.Hosting;
using Ingest.Storage;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Fetcher;

public static class FetchingStage
{
    /// <summary>Adds the stage that takes files from the inbox, sends their records on, and moves the files when all is settled.</summary>
    /// <param name="exclusive">True when the process holds the data folder's lock, so that no other fetcher can live in it.</param>
    public static void AddFetching(this IBusRegistrationConfigurator bus, bool exclusive = false)
    {
        bus.AddSettings<FetchingOptions>(FetchingOptions.Section);
        bus.AddArticleStore();
        bus.AddSingleton(provider => new DataFolder(provider.GetRequiredService<IOptions<DataOptions>>().Value.Folder));
        bus.AddSingleton<FetchingMonitor>();
        bus.AddSingleton<Nudges>();
        bus.AddSingleton(new FetchingMode(exclusive));
        bus.AddSingleton<SessionFactory>();
        bus.AddHostedService<Fetching>();
        bus.AddHostedService<Summary>();
        bus.AddHostedService<Retention>();
        bus.AddConsumer<NudgeConsumer>().Endpoint(endpoint =>
        {
            endpoint.Name = Service.Fetcher;
            endpoint.InstanceId = $"-{NewId.NextGuid():N}";
            endpoint.Temporary = true;
        });
    }
}

/// <param name="Exclusive">No other fetcher can live in the data folder: whatever lies in it is adopted at once.</param>
public sealed record FetchingMode(bool Exclusive);
