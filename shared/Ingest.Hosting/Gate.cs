using Microsoft.Extensions.Logging;

namespace Ingest.Hosting;

/// <summary>Where work waits while the world (a database, a disk) is broken, so that no record fails for it.</summary>
/// <remarks>
/// Closes when work finds the world broken. Then one caller at a time tries its own work again, with growing pauses; the
/// first success opens the gate for all. Says so once when it closes and once when it opens.
/// </remarks>
public sealed partial class Gate(TimeProvider time, ILogger<Gate> logger) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _trying = new(1, 1);
    private readonly Lock _lock = new();
    private DateTimeOffset? _closedAt;
    private TimeSpan _pause = FirstPause;

    /// <summary>Why the gate is closed; null while it is open.</summary>
    public string? Why { get; private set; }

    /// <param name="work">Repeatable work.</param>
    /// <param name="isWorld">Whether an exception says that the world is broken; any other goes to the caller.</param>
    public async Task<T> PassAsync<T>(Func<CancellationToken, Task<T>> work, Func<Exception, bool> isWorld, CancellationToken cancellation)
    {
        while (true)
        {
            if (Why is null)
            {
                try
                {
                    return await work(cancellation);
                }
                catch (Exception exception) when (isWorld(exception) && !cancellation.IsCancellationRequested)
                {
                    Close(exception);
                }
            }

            await _trying.WaitAsync(cancellation);
            try
            {
                if (Why is null)
                    continue;
                await Task.Delay(_pause, time, cancellation);
                try
                {
                    var result = await work(cancellation);
                    Open();
                    return result;
                }
                catch (Exception exception) when (isWorld(exception) && !cancellation.IsCancellationRequested)
                {
                    _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
                    Why = exception.Message;
                }
                catch (Exception exception) when (exception is not OperationCanceledException && !isWorld(exception))
                {
                    Open();
                    throw;
                }
            }
            finally
            {
                _trying.Release();
            }
        }
    }

    public void Dispose() => _trying.Dispose();

    private void Close(Exception exception)
    {
        lock (_lock)
        {
            if (Why is not null)
                return;
            Why = exception.Message;
            _closedAt = time.GetUtcNow();
            _pause = FirstPause;
            Log.Closed(logger, exception.Message);
        }
    }

    private void Open()
    {
        lock (_lock)
        {
            if (Why is null)
                return;
            Why = null;
            Log.Opened(logger, (time.GetUtcNow() - _closedAt!.Value).TotalSeconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 101, EventName = "GateClosed", Level = LogLevel.Warning, Message = "Gate closed, work waits and nothing fails: {Reason}")]
        public static partial void Closed(ILogger logger, string reason);

        [LoggerMessage(EventId = 102, EventName = "GateOpened", Level = LogLevel.Information, Message = "Gate opened after {Seconds:0.0} s, work goes on")]
        public static partial void Opened(ILogger logger, double seconds);
    }
}
