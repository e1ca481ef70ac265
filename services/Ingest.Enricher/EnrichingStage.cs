using Ingest.Language;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Enricher;

public static class EnrichingStage
{
    /// <summary>Adds the stage that says what clean articles are about.</summary>
    public static void AddEnriching(this IBusRegistrationConfigurator bus)
    {
        bus.TryAddSingleton<Enrich>(_ => article => Enriching.Enrich(article, Annotator.Default));
        bus.AddConsumer<EnrichingConsumer, EnrichingConsumerDefinition>();
        bus.AddConsumer<SuspectEnrichingConsumer, SuspectEnrichingConsumerDefinition>();
    }
}
