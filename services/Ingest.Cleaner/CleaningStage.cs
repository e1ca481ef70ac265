using Ingest.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Cleaner;

public static class CleaningStage
{
    /// <summary>Characters; of longer pages a process cleans one at a time, since a page's tree takes many times its size.</summary>
    private const int LargePage = 1024 * 1024;

    /// <summary>Adds the stage that turns raw articles into clean ones.</summary>
    public static void AddCleaning(this IBusRegistrationConfigurator bus)
    {
        bus.AddSettings<CleaningOptions>(CleaningOptions.Section);
        bus.TryAddSingleton<Clean>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<CleaningOptions>>().Value;
            var large = new Lock();
            return raw =>
            {
                if (raw.Content.Length <= LargePage)
                    return Cleaning.Clean(raw, options);
                lock (large)
                    return Cleaning.Clean(raw, options);
            };
        });
        bus.AddConsumer<CleaningConsumer, CleaningConsumerDefinition>();
        bus.AddConsumer<SuspectCleaningConsumer, SuspectCleaningConsumerDefinition>();
    }
}
