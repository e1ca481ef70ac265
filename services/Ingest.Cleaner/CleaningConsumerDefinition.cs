using Ingest.Hosting;
using MassTransit;

namespace Ingest.Cleaner;

public sealed class CleaningConsumerDefinition : ConsumerDefinition<CleaningConsumer>
{
    public CleaningConsumerDefinition() => EndpointName = Service.Cleaner;
}
