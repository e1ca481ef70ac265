using Ingest.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Cleaner;

public static class CleaningStage
{
    /// <summary>Adds the stage that turns raw articles into clean ones.</summary>
    public static void AddCleaning(this IBusRegistrationConfigurator bus)
    {
        bus.AddSettings<CleaningOptions>(CleaningOptions.Section);
        bus.TryAddSingleton<Clean>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<CleaningOptions>>().Value;
            return raw => Cleaning.Clean(raw, options);
        });
        bus.AddConsumer<CleaningConsumer, CleaningConsumerDefinition>();
        bus.AddConsumer<SuspectCleaningConsumer, SuspectCleaningConsumerDefinition>();
    }
}
