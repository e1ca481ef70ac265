using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Hosting.Transport;

/// <summary>Knows whether the broker answers, and says once when it goes and once when it is back.</summary>
public sealed partial class BrokerWatch(IBusControl bus, TimeProvider time, ILogger<BrokerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a start may take before it is worth a line.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why messages do not move; null while they do.</summary>
    public string? Why { get; private set; } = "the broker has not answered yet";

    /// <summary>Waits until the bus has been ready once.</summary>
    public Task WaitReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var since = time.GetUtcNow();
        var said = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var health = bus.CheckHealth();
            if (health.Status == BusHealthStatus.Healthy)
            {
                if (said)
                    Log.Opened(logger, (time.GetUtcNow() - since).TotalSeconds);
                (Why, said, since) = (null, false, time.GetUtcNow());
                _ready.TrySetResult();
            }
            else
            {
                if (Why is null)
                    since = time.GetUtcNow();
                Why = $"the broker at {bus.Address.Host} does not answer";
                if (!said && (_ready.Task.IsCompleted || time.GetUtcNow() - since > Patience))
                {
                    said = true;
                    Log.Closed(logger, Why);
                }
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 103, EventName = "BrokerGateClosed", Level = LogLevel.Warning, Message = "Gate closed, work waits and nothing fails: {Reason}")]
        public static partial void Closed(ILogger logger, string reason);

        [LoggerMessage(EventId = 104, EventName = "BrokerGateOpened", Level = LogLevel.Information, Message = "Gate opened after {Seconds:0.0} s: the broker answers")]
        public static partial void Opened(ILogger logger, double seconds);
    }
}
