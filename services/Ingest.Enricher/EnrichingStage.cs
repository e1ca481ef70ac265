using Ingest.Enricher.Topics;
using Ingest.Hosting;
using Ingest.Language;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ingest.Enricher;

public static class EnrichingStage
{
    /// <summary>Adds the stage that says what clean articles are about.</summary>
    public static void AddEnriching(this IBusRegistrationConfigurator bus)
    {
        bus.AddSettings<EnrichingOptions>(EnrichingOptions.Section);
        bus.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EnrichingOptions>, EnrichingOptionsCheck>());
        bus.TryAddSingleton<Enrich>(provider =>
        {
            var annotator = AnnotatorOf(provider.GetRequiredService<IOptions<EnrichingOptions>>().Value.TopicsFolder);
            return article => Enriching.Enrich(article, annotator);
        });
        bus.AddConsumer<EnrichingConsumer, EnrichingConsumerDefinition>();
        bus.AddConsumer<SuspectEnrichingConsumer, SuspectEnrichingConsumerDefinition>();
    }

    /// <summary>The built-in annotator, with a user's own topics where a folder has them.</summary>
    /// <exception cref="InvalidDataException">The folder cannot be read; the message says what to do.</exception>
    public static Annotator AnnotatorOf(string? topicsFolder) =>
        string.IsNullOrEmpty(topicsFolder) ? Annotator.Default : Annotator.Default.With(TopicFolder.Read(topicsFolder));
}
