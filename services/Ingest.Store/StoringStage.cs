using Ingest.Hosting;
using Ingest.Storage;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Store;

public static class StoringStage
{
    /// <summary>Adds the stage that writes articles and outcomes, the only one that writes.</summary>
    public static void AddStoring(this IBusRegistrationConfigurator bus)
    {
        bus.AddSettings<StoringOptions>(StoringOptions.Section);
        bus.AddArticleStore();
        bus.AddSingleton<Migrating>();
        bus.AddHostedService(provider => provider.GetRequiredService<Migrating>());
        bus.AddSettings<PlacingOptions>(PlacingOptions.Section);
        bus.AddSingleton<PlacingService>();
        bus.AddHostedService(provider => provider.GetRequiredService<PlacingService>());
        bus.AddSingleton<Storing>();
        bus.AddConsumer<StoringConsumer, StoringConsumerDefinition>();
        bus.AddConsumer<SuspectStoringConsumer, SuspectStoringConsumerDefinition>();
        bus.AddConsumer<RefusalConsumer, RefusalConsumerDefinition>();
    }
}
