using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher;

/// <summary>Wakes the fetcher when something moves in the inbox. It may miss anything; the regular look misses nothing.</summary>
internal sealed partial class InboxWatcher : IDisposable
{
    private readonly string _folder;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _moved = new(0, 1);
    private FileSystemWatcher? _watcher;
    private bool _said;

    public InboxWatcher(string folder, ILogger logger)
    {
        (_folder, _logger) = (folder, logger);
        Begin();
    }

    /// <summary>Returns after the pause, or sooner when something moved.</summary>
    public async Task WaitAsync(TimeSpan pause, TimeProvider time, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(_moved.WaitAsync(either.Token), Task.Delay(pause, time, either.Token));
        await either.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        if (_watcher is null)
            Begin();
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _moved.Dispose();
    }

    private void Begin()
    {
        try
        {
            var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Created += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Error += (_, _) =>
            {
                watcher.Dispose();
                _watcher = null;
                Wake();
            };
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            if (!_said)
                Log.NoEvents(_logger, _folder, exception.Message);
            _said = true;
        }
    }

    private void Wake()
    {
        try
        {
            if (_moved.CurrentCount == 0)
                _moved.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Awake already, or gone.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 241, EventName = "NoFileEvents", Level = LogLevel.Information, Message = "No file events for {Folder}: {Reason}; looking regularly is enough")]
        public static partial void NoEvents(ILogger logger, string folder, string reason);
    }
}
