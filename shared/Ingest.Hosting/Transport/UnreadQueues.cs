using System.Collections.Concurrent;
using MassTransit;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Hosting.Transport;

/// <summary>Notices that messages wait in a queue of this process while it is given none of them: its consumer is gone, though the bus calls itself healthy.</summary>
/// <remarks>
/// A queue hands a message at once to whoever has room, so one that waits and an idle consumer exclude each other.
/// (Seen after the broker's data were wiped; others report consumers that vanish: MassTransit, issue 6095.)
/// </remarks>
/// <param name="queues">The queues that this process takes from.</param>
/// <param name="anyWaitsAsync">Whether a message waits in one of these queues, or one of them is gone.</param>
/// <param name="every">How often the queues of an idle process are looked at while nothing waits there.</param>
public sealed class UnreadQueues(
    Func<IEnumerable<string>> queues, Func<IReadOnlyList<string>, CancellationToken, Task<bool>> anyWaitsAsync, TimeSpan every, TimeProvider time) : IReceiveObserver
{
    private readonly ConcurrentDictionary<string, Deliveries> _queues = new(StringComparer.Ordinal);
    private long _looked = time.GetTimestamp();
    private bool _waited;

    /// <summary>Asks the broker, with a connection of its own.</summary>
    public static async Task<bool> AnyWaitsAsync(string broker, IReadOnlyList<string> queues, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(cancellation);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
            foreach (var queue in queues)
            {
                if ((await channel.QueueDeclarePassiveAsync(queue, cancellation)).MessageCount > 0)
                    return true;
            }

            return false;
        }
        catch (OperationInterruptedException gone) when (gone.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return true;
        }
        catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException or IOException)
        {
            return false;
        }
    }

    /// <summary>Whether something waits that this process is not given. Seldom asks the broker while nothing does.</summary>
    /// <param name="idle">How long a queue has given nothing before it is looked at.</param>
    public async Task<bool> AnyAsync(TimeSpan idle, CancellationToken cancellation)
    {
        string[] still = [.. queues().Where(queue => _queues.GetOrAdd(queue, _ => new Deliveries(time.GetTimestamp())).AreStill(time, idle))];
        if (still.Length == 0)
            return _waited = false;
        if (!_waited && time.GetElapsedTime(_looked) < every)
            return false;
        _looked = time.GetTimestamp();
        return _waited = await anyWaitsAsync(still, cancellation);
    }

    public Task PreReceive(ReceiveContext context)
    {
        Of(context).Begin();
        return Task.CompletedTask;
    }

    public Task PostReceive(ReceiveContext context)
    {
        Of(context).End(time.GetTimestamp());
        return Task.CompletedTask;
    }

    public Task ReceiveFault(ReceiveContext context, Exception exception) => PostReceive(context);

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private Deliveries Of(ReceiveContext context) => _queues.GetOrAdd(context.InputAddress.Segments[^1], _ => new Deliveries(time.GetTimestamp()));

    /// <summary>What a queue gave: how much of it is under way, and when the last of it ended.</summary>
    private sealed class Deliveries(long since)
    {
        private int _underWay;
        private long _last = since;

        public void Begin() => Interlocked.Increment(ref _underWay);

        public void End(long now)
        {
            Volatile.Write(ref _last, now);
            Interlocked.Decrement(ref _underWay);
        }

        public bool AreStill(TimeProvider time, TimeSpan idle) => Volatile.Read(ref _underWay) <= 0 && time.GetElapsedTime(Volatile.Read(ref _last)) >= idle;
    }
}
