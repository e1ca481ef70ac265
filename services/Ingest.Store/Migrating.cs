using Ingest.Hosting;
using Ingest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Store;

/// <summary>Brings the schema up to date before the first parcel is stored; waits while the database is not there.</summary>
public sealed partial class Migrating(IArticleStore store, Gate gate, IHostApplicationLifetime lifetime, ILogger<Migrating> logger) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task DoneAsync(CancellationToken cancellation) => _done.Task.WaitAsync(cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.PassAsync(
                async cancellation =>
                {
                    await store.MigrateAsync(cancellation);
                    return 0;
                },
                exception => exception is StoreUnavailableException,
                stoppingToken);
            Log.Ready(logger, store.Name);
            _done.TrySetResult();
        }
        catch (NewerSchemaException exception)
        {
            Log.Refused(logger, exception.Message);
            Environment.ExitCode = ExitCode.Usage;
            _done.TrySetException(exception);
            lifetime.StopApplication();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 501, EventName = "StoreReady", Level = LogLevel.Information, Message = "Store ready: {Store}")]
        public static partial void Ready(ILogger logger, string store);

        [LoggerMessage(EventId = 502, EventName = "StoreRefused", Level = LogLevel.Critical, Message = "Stopping: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
