using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingest.Hosting.Transport;

/// <summary>Sends until the broker has confirmed. What is sent twice changes nothing; what waits for ever stops a stage.</summary>
/// <remarks>
/// When a broker dies at the wrong moment, its client may wait for a confirmation that nobody will give, while everything
/// sent later goes through. So each try has a limit, which grows: a broker that only blocks is not flooded.
/// </remarks>
public sealed partial class Publisher(IBus bus, TimeProvider time, ILogger<Publisher> logger)
{
    private static readonly TimeSpan FirstLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestLimit = TimeSpan.FromMinutes(10);

    public Task PublishAsync<T>(T message, CancellationToken cancellation)
        where T : class => UntilConfirmedAsync<T>(token => bus.Publish(message, token), cancellation);

    /// <param name="queue">Its name.</param>
    public Task SendAsync<T>(string queue, T message, CancellationToken cancellation)
        where T : class => UntilConfirmedAsync<T>(
            async token => await (await bus.GetSendEndpoint(new Uri($"exchange:{queue}"))).Send(message, token), cancellation);

    private async Task UntilConfirmedAsync<T>(Func<CancellationToken, Task> send, CancellationToken cancellation)
    {
        for (var limit = FirstLimit; ; limit = limit * 2 < LongestLimit ? limit * 2 : LongestLimit)
        {
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            try
            {
                await send(attempt.Token).WaitAsync(limit, time, cancellation);
                return;
            }
            catch (TimeoutException)
            {
                Log.Unconfirmed(logger, typeof(T).Name, limit.TotalSeconds);
                await attempt.CancelAsync();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 105, EventName = "Unconfirmed", Level = LogLevel.Warning, Message = "The broker has not confirmed a message ({Kind}) for {Seconds:0} s; sending it again")]
        public static partial void Unconfirmed(ILogger logger, string kind, double seconds);
    }
}
