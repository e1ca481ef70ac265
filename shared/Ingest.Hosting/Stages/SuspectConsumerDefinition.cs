using MassTransit;

namespace Ingest.Hosting.Stages;

/// <summary>The queue of a stage's suspects: one record at a time, sent there and never published.</summary>
public abstract class SuspectConsumerDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    protected SuspectConsumerDefinition(string stage) => EndpointName = Suspects.QueueOf(stage);

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.ConfigureConsumeTopology = false;
        endpointConfigurator.PrefetchCount = 1;
        endpointConfigurator.ConcurrentMessageLimit = 1;
    }
}
