using Ingest.Hosting;
using MassTransit;

namespace Ingest.Enricher;

public sealed class EnrichingConsumerDefinition : ConsumerDefinition<EnrichingConsumer>
{
    public EnrichingConsumerDefinition() => EndpointName = Service.Enricher;
}
