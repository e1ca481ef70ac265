using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Hosting.Transport;

/// <summary>Puts the stages on a bus: RabbitMQ for services, memory for the embedded process.</summary>
internal static class BusRegistration
{
    public static void AddRabbitMq(this IServiceCollection services, Action<IBusRegistrationConfigurator> stages)
    {
        services.AddSettings<TransportOptions>(TransportOptions.Section);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TransportOptions>>().Value;
            return new UnreadQueues(
                () => Topology.StageQueuesOf(provider.GetRequiredService<IBusControl>()),
                (queues, cancellation) => UnreadQueues.AnyWaitsAsync(options.Broker, queues, cancellation),
                options.GiveUpAfter,
                provider.GetRequiredService<TimeProvider>());
        });
        services.AddReceiveObserver(provider => provider.GetRequiredService<UnreadQueues>());
        services.AddHostedService(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TransportOptions>>().Value;
            var watch = provider.GetRequiredService<BrokerWatch>();
            return new BusWatchdog(
                () => watch.Why is null,
                cancellation => BusWatchdog.AnswersAsync(options.Broker, cancellation),
                cancellation => provider.GetRequiredService<UnreadQueues>().AnyAsync(options.GiveUpAfter / BusWatchdog.ProbesInLimit, cancellation),
                options.GiveUpAfter,
                provider.GetRequiredService<IHostApplicationLifetime>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<BusWatchdog>>());
        });
        services.AddMassTransit(bus =>
        {
            Common(bus, stages);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var options = context.GetRequiredService<IOptions<TransportOptions>>().Value;
                var broker = new Uri(options.Broker);
                var user = broker.UserInfo.Split(':', 2);
                var virtualHost = Uri.UnescapeDataString(broker.AbsolutePath.Trim('/'));
                rabbit.Host(broker.Host, broker.Port < 0 ? (ushort)5672 : (ushort)broker.Port, virtualHost.Length == 0 ? "/" : virtualHost, host =>
                {
                    host.Username(Uri.UnescapeDataString(user[0]));
                    host.Password(Uri.UnescapeDataString(user.Length > 1 ? user[1] : ""));
                    host.Heartbeat(TimeSpan.FromSeconds(10));
                    if (broker.Scheme == "amqps")
                        host.UseSsl(ssl => ssl.ServerName = broker.Host);
                });
                var concurrency = options.Concurrency > 0 ? options.Concurrency : Environment.ProcessorCount;
                rabbit.ConcurrentMessageLimit = concurrency;
                rabbit.PrefetchCount = options.Prefetch > 0 ? options.Prefetch : 2 * concurrency;
                rabbit.DeclareQueues();
                Serialize(rabbit);
                rabbit.AddDeserializer(new EnvelopeReader(), isDefault: true);
                rabbit.ConfigureEndpoints(context);
            });
        });
    }

    public static void AddInMemory(this IServiceCollection services, Action<IBusRegistrationConfigurator> stages) => services.AddMassTransit(bus =>
    {
        Common(bus, stages);
        bus.UsingInMemory((context, memory) =>
        {
            memory.ConcurrentMessageLimit = Environment.ProcessorCount;
            Serialize(memory);
            var byReference = new ByReference();
            memory.AddSerializer(byReference);
            memory.AddDeserializer(byReference, isDefault: true);
            memory.ConfigureEndpoints(context);
        });
    });

    private static void Common(IBusRegistrationConfigurator bus, Action<IBusRegistrationConfigurator> stages)
    {
        bus.DisableUsageTelemetry();
        bus.AddConfigureEndpointsCallback((_, name, endpoint) => Topology.ConfigureQueue(name, endpoint));
        stages(bus);
    }

    // Relaxed: the default escapes every quote mark and every letter beyond ASCII, up to six bytes for one. Not indented, as the transport's default is.
    private static void Serialize(IBusFactoryConfigurator bus) => bus.ConfigureJsonSerializerOptions(options =>
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.WriteIndented = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        return options;
    });
}
