using Ingest.Contracts;
using Ingest.Hosting.Stages;
using MassTransit;

namespace Ingest.Hosting.Transport;

/// <summary>Which queue takes which event. Publishers declare it as consumers do, so that the first to come loses nothing.</summary>
internal static class Topology
{
    /// <summary>Never -1: RabbitMQ 3.10 then loses a message when its first consumer dies. The default of RabbitMQ 4 is 20.</summary>
    private const int DeliveryLimit = 1_000_000;

    public static void DeclareQueues(this IRabbitMqBusFactoryConfigurator bus)
    {
        bus.DeployPublishTopology = true;
        Bind<ArticlesFetched>(Service.Cleaner);
        Bind<ArticlesCleaned>(Service.Enricher);
        Bind<ArticlesEnriched>(Service.Store);
        Bind<ArticlesRejected>(Service.Store);

        void Bind<T>(string queue)
            where T : class => bus.Publish<T>(publish => publish.BindQueue(queue, queue, binding =>
        {
            foreach (var (name, value) in Arguments)
                binding.SetQueueArgument(name, value);
        }));
    }

    /// <summary>The queues of the stages; a fetcher's own queue for nudges goes when it goes.</summary>
    public static void ConfigureQueue(string name, IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is not IRabbitMqReceiveEndpointConfigurator queue || !StageQueues.Contains(name))
            return;
        foreach (var (argument, value) in Arguments)
            queue.SetQueueArgument(argument, value);
    }

    /// <summary>The queues of stages that a bus takes from.</summary>
    public static IEnumerable<string> StageQueuesOf(IBusControl bus) =>
        bus.CheckHealth().Endpoints.Values.Select(endpoint => endpoint.InputAddress.Segments[^1]).Where(StageQueues.Contains);

    private static readonly HashSet<string> StageQueues = [.. Service.Stages.SelectMany(stage => (string[])[stage, Suspects.QueueOf(stage)])];

    /// <summary>Milliseconds, one day: a parcel may wait at a closed gate. The broker's default of 30 minutes would cut its consumer off.</summary>
    private const int ConsumerTimeout = 86_400_000;

    private static readonly (string Name, object Value)[] Arguments =
        [("x-queue-type", "quorum"), ("x-delivery-limit", DeliveryLimit), ("x-consumer-timeout", ConsumerTimeout)];
}
