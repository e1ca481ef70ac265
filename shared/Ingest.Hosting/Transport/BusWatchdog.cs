using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Hosting.Transport;

/// <summary>Ends a process whose bus or whose consumers do not come back although the broker answers, so that its supervisor (compose) starts it anew.</summary>
/// <remarks>
/// After a connection is lost at a wrong moment, the transport sometimes waits for ever instead of connecting again
/// (seen when one was cut during its handshake on a busy machine), or is back without a consumer. A broker that is away is waited for without end.
/// </remarks>
/// <param name="healthy">Whether messages move.</param>
/// <param name="answersAsync">Whether a new connection to the broker can be opened now.</param>
/// <param name="unreadAsync">Whether messages wait for this process that it is not given.</param>
/// <param name="limit">How long the broker may answer while the bus is not back.</param>
public sealed partial class BusWatchdog(
    Func<bool> healthy,
    Func<CancellationToken, Task<bool>> answersAsync,
    Func<CancellationToken, Task<bool>> unreadAsync,
    TimeSpan limit,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<BusWatchdog> logger) : BackgroundService
{
    internal const int ProbesInLimit = 6;

    /// <summary>Opens a connection and closes it.</summary>
    public static async Task<bool> AnswersAsync(string broker, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(cancellation);
            return connection.IsOpen;
        }
        catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException or IOException)
        {
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? since = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var away = !healthy();
            var stuck = away ? await answersAsync(stoppingToken) && !healthy() : await unreadAsync(stoppingToken);
            since = stuck ? since ?? time.GetUtcNow() : null;
            if (since is { } first && time.GetUtcNow() - first >= limit)
            {
                if (away)
                    Log.Stuck(logger, limit.TotalSeconds);
                else
                    Log.Unread(logger, limit.TotalSeconds);
                Environment.ExitCode = ExitCode.Infrastructure;
                lifetime.StopApplication();
                return;
            }

            await Task.Delay(limit / ProbesInLimit, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 106,
            EventName = "BusStuck",
            Level = LogLevel.Error,
            Message = "The broker answers, but the connection to it has not come back for {Seconds:0} s; this process ends, to be started anew (compose does it)")]
        public static partial void Stuck(ILogger logger, double seconds);

        [LoggerMessage(
            EventId = 107,
            EventName = "QueueUnread",
            Level = LogLevel.Error,
            Message = "Messages have waited in this process's queue for {Seconds:0} s, and it is idle and not given them; it ends, to be started anew (compose does it)")]
        public static partial void Unread(ILogger logger, double seconds);
    }
}
