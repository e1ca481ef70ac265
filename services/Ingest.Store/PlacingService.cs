using Ingest.Storage;
using Ingest.Storage.Stories;
using Ingest.Stories;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Store;

/// <summary>Follows what is stored and places it in stories, in one process at a time. Nothing waits for it, and nothing fails with it.</summary>
public sealed partial class PlacingService(
    IArticleStore store, Migrating migrating, IOptions<PlacingOptions> options, TimeProvider time, ILogger<PlacingService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _troubled;

    /// <summary>Returns when no article waits that this process could place.</summary>
    public Task IdleAsync(CancellationToken cancellation)
    {
        // What is committed now is seen by the first turn that begins after this.
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _idle, idle).TrySetResult();
        return idle.Task.WaitAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await migrating.DoneAsync(stoppingToken);
        }
        catch (NewerSchemaException)
        {
            // The process stops, and has said why.
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var lead = await store.Stories.LeadAsync(stoppingToken);
                if (lead is not null)
                    await FollowAsync(lead, stoppingToken);
                else
                    _idle.TrySetResult();
            }
            catch (StoreUnavailableException exception)
            {
                Trouble(exception);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _idle.TrySetResult();
                Log.Stopped(logger, exception);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task FollowAsync(IStoryLead lead, CancellationToken stoppingToken)
    {
        Log.Leading(logger, store.Name);
        var placing = new Placing(store.Stories, new StoryOptions { Window = options.Value.Window });
        while (await lead.HoldsAsync(stoppingToken))
        {
            var idle = _idle;
            if (await TurnAsync(placing, stoppingToken))
                continue;
            idle.TrySetResult();
            await Task.Delay(options.Value.Interval, time, stoppingToken);
        }
    }

    /// <returns>Whether there may be more to do at once.</returns>
    private async Task<bool> TurnAsync(Placing placing, CancellationToken stoppingToken)
    {
        try
        {
            var placed = await placing.TurnAsync(options.Value.BatchArticles, stoppingToken);
            if (_troubled)
                Log.Again(logger);
            _troubled = false;
            if (placed > 0)
                Log.Placed(logger, placed);
            return placed > 0;
        }
        catch (StoreConflictException exception)
        {
            Log.Conflict(logger, exception.Message);
            return true;
        }
        catch (PlacingException exception)
        {
            Log.Broke(logger, exception.InnerException!, exception.Articles.Count, exception.Articles is [var one] ? one.ArticleId : null);
            return true;
        }
        catch (StoreUnavailableException exception)
        {
            Trouble(exception);
            return false;
        }
    }

    private void Trouble(StoreUnavailableException exception)
    {
        _idle.TrySetResult();
        if (!_troubled)
            Log.Waiting(logger, exception.Message);
        _troubled = true;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 521, EventName = "PlacingBegan", Level = LogLevel.Information, Message = "Placing articles in stories: {Store}")]
        public static partial void Leading(ILogger logger, string store);

        [LoggerMessage(EventId = 522, EventName = "Placed", Level = LogLevel.Debug, Message = "Placed {Count} articles in stories")]
        public static partial void Placed(ILogger logger, int count);

        [LoggerMessage(EventId = 523, EventName = "PlacingRepeated", Level = LogLevel.Information, Message = "Placing again what changed meanwhile: {Reason}")]
        public static partial void Conflict(ILogger logger, string reason);

        [LoggerMessage(EventId = 524, EventName = "PlacingBroke", Level = LogLevel.Error, Message = "{Count} articles could not be placed in stories ({ArticleId}); each is tried three times, and stays stored in any case")]
        public static partial void Broke(ILogger logger, Exception exception, int count, Guid? articleId);

        [LoggerMessage(EventId = 527, EventName = "PlacingStopped", Level = LogLevel.Error, Message = "Placing articles in stories stopped, and begins anew; articles are stored meanwhile")]
        public static partial void Stopped(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 525, EventName = "PlacingWaits", Level = LogLevel.Warning, Message = "Stories wait, articles are stored meanwhile: {Reason}")]
        public static partial void Waiting(ILogger logger, string reason);

        [LoggerMessage(EventId = 526, EventName = "PlacingAgain", Level = LogLevel.Information, Message = "Stories go on")]
        public static partial void Again(ILogger logger);
    }
}
