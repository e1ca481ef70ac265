using Ingest.Hosting;
using MassTransit;

namespace Ingest.Cleaner;

public static class CleaningStage
{
    /// <summary>Adds the stage that turns raw articles into clean ones.</summary>
    public static void AddCleaning(this IBusRegistrationConfigurator bus)
    {
        bus.AddSettings<CleaningOptions>(CleaningOptions.Section);
        bus.AddConsumer<CleaningConsumer, CleaningConsumerDefinition>();
    }
}
