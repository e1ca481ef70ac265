using Ingest.Hosting;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Ingest.Store;

/// <summary>Holds enough parcels at once that a transaction finds a batch waiting.</summary>
public sealed class StoringConsumerDefinition : ConsumerDefinition<StoringConsumer>
{
    private readonly int _waiting;

    public StoringConsumerDefinition(IOptions<StoringOptions> options)
    {
        EndpointName = Service.Store;
        _waiting = options.Value.WaitingParcels;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<StoringConsumer> consumerConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.ConcurrentMessageLimit = _waiting;
        endpointConfigurator.PrefetchCount = _waiting;
    }
}
