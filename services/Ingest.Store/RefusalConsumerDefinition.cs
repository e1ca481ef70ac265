using Ingest.Hosting;
using MassTransit;

namespace Ingest.Store;

public sealed class RefusalConsumerDefinition : ConsumerDefinition<RefusalConsumer>
{
    public RefusalConsumerDefinition() => EndpointName = Service.Store;
}
