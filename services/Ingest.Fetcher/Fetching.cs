using Ingest.Fetcher.Folder;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher;

/// <summary>Runs the fetcher: one session after the other, a new one whenever this one no longer owns its folder.</summary>
internal sealed partial class Fetching(
    DataFolder data,
    SessionFactory sessions,
    BrokerWatch broker,
    IArticleStore store,
    Gate gate,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<Fetching> logger) : BackgroundService
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            data.Create();
            data.Probe();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Unusable(logger, data.Root, exception.Message);
            Environment.ExitCode = ExitCode.Infrastructure;
            lifetime.StopApplication();
            return;
        }

        await broker.WaitReadyAsync(stoppingToken);
        await gate.PassAsync(
            async cancellation =>
            {
                await store.ProbeAsync(cancellation);
                return 0;
            },
            exception => exception is StoreUnavailableException,
            stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var session = sessions.Begin();
                Log.Began(logger, data.Inbox, session.Fetcher);
                await session.RunAsync(stoppingToken);
                if (!stoppingToken.IsCancellationRequested)
                    Log.Lost(logger, session.Fetcher);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.Broke(logger, exception);
                await Task.Delay(AfterTrouble, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 201, EventName = "FetchingBegan", Level = LogLevel.Information, Message = "Watching {Inbox} as fetcher {Fetcher}")]
        public static partial void Began(ILogger logger, string inbox, string fetcher);

        [LoggerMessage(EventId = 202, EventName = "OwnershipLost", Level = LogLevel.Warning,
            Message = "Another fetcher took over the work of {Fetcher}, which was silent too long; beginning anew")]
        public static partial void Lost(ILogger logger, string fetcher);

        [LoggerMessage(EventId = 203, EventName = "FetchingBroke", Level = LogLevel.Error, Message = "The fetcher broke; it begins anew and takes up what lies in its folder")]
        public static partial void Broke(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 204, EventName = "DataFolderUnusable", Level = LogLevel.Critical,
            Message = "Stopping: the data folder {Folder} cannot be used: {Reason} (in a container, set INGEST_UID and INGEST_GID to the folder's owner: id -u, id -g)")]
        public static partial void Unusable(ILogger logger, string folder, string reason);
    }
}
