using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Ingest.Hosting;

/// <summary>Where work waits while the world (a database, a disk) is broken, so that no record fails for it.</summary>
/// <remarks>
/// A moment's trouble (a busy file, a lost connection) is retried on the spot. What lasts closes the gate: then one caller
/// at a time tries its own work again, with growing pauses, and the first success opens the gate for all. Says so once when
/// it closes and once when it opens.
/// </remarks>
public sealed partial class Gate : IDisposable
{
    private static readonly ResiliencePropertyKey<Func<Exception, bool>> World = new("world");

    private readonly SemaphoreSlim _trying = new(1, 1);
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly ILogger<Gate> _logger;
    private readonly ResiliencePipeline _moment;
    private readonly ResiliencePipeline _patience;
    private long _closedAt;

    public Gate(TimeProvider time, ILogger<Gate> logger)
    {
        (_time, _logger) = (time, logger);
        _moment = Retry(attempts: 2, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200));
        _patience = Retry(attempts: int.MaxValue, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(5));
    }

    /// <summary>Why the gate is closed; null while it is open.</summary>
    public string? Why { get; private set; }

    /// <param name="work">Repeatable work.</param>
    /// <param name="isWorld">Whether an exception says that the world is broken; any other goes to the caller.</param>
    public async Task<T> PassAsync<T>(Func<CancellationToken, Task<T>> work, Func<Exception, bool> isWorld, CancellationToken cancellation)
    {
        while (true)
        {
            while (Why is null)
            {
                try
                {
                    return await TryAsync(_moment, work, isWorld, cancellation);
                }
                catch (Exception exception) when (isWorld(exception) && !cancellation.IsCancellationRequested)
                {
                    Close(exception);
                }
            }

            await _trying.WaitAsync(cancellation);
            try
            {
                if (Why is not null)
                    return await TryAsync(_patience, work, isWorld, cancellation);
            }
            finally
            {
                // Whatever it ended with, its work got through to the world; unless it was called off.
                if (!cancellation.IsCancellationRequested)
                    Open();
                _trying.Release();
            }
        }
    }

    public void Dispose() => _trying.Dispose();

    private static async Task<T> TryAsync<T>(ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> work, Func<Exception, bool> isWorld, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(World, isWorld);
        try
        {
            return await pipeline.ExecuteAsync(async context => await work(context.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Retry(int attempts, TimeSpan first, TimeSpan longest) => new ResiliencePipelineBuilder { TimeProvider = _time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } exception && arguments.Context.Properties.TryGetValue(World, out var isWorld) && isWorld!(exception)),
            MaxRetryAttempts = attempts,
            Delay = first,
            MaxDelay = longest,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    private void Close(Exception exception)
    {
        lock (_lock)
        {
            if (Why is not null)
                return;
            Why = exception.Message;
            _closedAt = _time.GetTimestamp();
            Log.Closed(_logger, exception.Message);
        }
    }

    private void Open()
    {
        lock (_lock)
        {
            if (Why is null)
                return;
            Why = null;
            Log.Opened(_logger, _time.GetElapsedTime(_closedAt).TotalSeconds);
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
