using System.Collections.Concurrent;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Publishing;
using Ingest.Fetcher.Reading;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher;

/// <summary>Takes a drop into work; false when there is no room and <paramref name="wait"/> is not set.</summary>
internal delegate ValueTask<bool> Enqueue(OpenDrop drop, bool wait, CancellationToken cancellation);

/// <summary>Looks for work: drops in the own folder, dead fetchers, quiet files. Events make it fast; looking again makes it right.</summary>
internal sealed partial class Scanning(
    DataFolder data, OwnFolder own, Claiming claiming, ConcurrentDictionary<Guid, OpenDrop> open, FetchingMonitor monitor,
    FetchingMode mode, FetchingOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan TakeoverInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly Inbox _inbox = new(data.Inbox);
    private readonly QuietFiles _quiet = new(options.QuietPeriod);
    private readonly Takeover _takeover = new(data, options.LeaseTimeout, time);
    private readonly Dictionary<string, FileFacts> _stuck = new(StringComparer.Ordinal);

    /// <summary>JSON Lines have a lane of their own, so that a large file holds up no small one.</summary>
    public static bool IsStream(string path) =>
        FileType.Of(path) is Contracts.Verdict<FileType>.Accepted { Value.IsLines: true };

    public async Task RunAsync(Enqueue enqueue, CancellationToken cancellation)
    {
        using var watcher = new InboxWatcher(data.Inbox, logger);
        var start = time.GetTimestamp();
        var lookedForDead = long.MinValue;
        while (true)
        {
            var began = time.GetTimestamp();
            if (lookedForDead == long.MinValue || time.GetElapsedTime(lookedForDead) > TakeoverInterval)
            {
                lookedForDead = began;
                if (_takeover.Run(own, mode.Exclusive) is > 0 and var taken)
                    Log.TookOver(logger, taken);
                await AdoptAsync(enqueue, cancellation);
            }

            var files = _inbox.Files().ToList();
            monitor.Snapshot(files.Select(file => file.Path).Concat(open.Values.Select(drop => drop.Claimed.Claim.Path)));
            var left = await TakeAsync(_quiet.Update(files, time.GetElapsedTime(start)), files, enqueue, cancellation);
            var there = files.Select(file => file.Path).Concat(open.Values.Select(drop => drop.Claimed.Claim.Path)).ToHashSet(StringComparer.Ordinal);
            monitor.KeepOnly(path => there.Contains(path) || Path.Exists(Path.Combine(data.Inbox, path)));
            monitor.Waiting = _quiet.Waiting + left;

            // While files are growing still, look often, but never spend more than a third of the time on looking.
            var pause = monitor.Waiting > 0 ? Max(Max(Shortest, options.QuietPeriod / 8), 2 * time.GetElapsedTime(began)) : options.RescanInterval;
            await watcher.WaitAsync(pause, time, cancellation);
        }
    }

    private async Task AdoptAsync(Enqueue enqueue, CancellationToken cancellation)
    {
        foreach (var claimed in own.Drops(open.ContainsKey))
        {
            var drop = new OpenDrop(claimed, adopted: true);
            open[claimed.DropId] = drop;
            Log.Adopted(logger, claimed.DropId, claimed.Claim.Path);
            await enqueue(drop, true, cancellation);
        }
    }

    /// <returns>How many quiet files were left for the next time.</returns>
    private async Task<int> TakeAsync(
        IReadOnlyList<string> ready, List<(string Path, FileFacts Facts)> files, Enqueue enqueue, CancellationToken cancellation)
    {
        var left = 0;
        var streamsFull = false;
        foreach (var path in ready)
        {
            var isStream = IsStream(path);
            if (isStream && (streamsFull || open.Values.Count(drop => IsStream(drop.Claimed.Claim.Path) && !drop.Published) >= MostStreams))
            {
                streamsFull = true;
                left++;
                continue;
            }

            if (Take(path, files) is not { } claimed)
                continue;
            var drop = new OpenDrop(claimed, adopted: false);
            open[claimed.DropId] = drop;
            if (isStream)
                Log.Claimed(logger, claimed.DropId, path, claimed.Claim.Size);
            await enqueue(drop, true, cancellation);
        }

        return left;
    }

    private const int MostStreams = 4;

    private ClaimedDrop? Take(string path, List<(string Path, FileFacts Facts)> files)
    {
        if (!own.Renew(options.LeaseTimeout / 2))
            throw new OwnershipLostException();
        try
        {
            var claimed = claiming.Take(path, own.FolderPath);
            _stuck.Remove(path);
            return claimed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && Directory.Exists(own.FolderPath))
        {
            // Said once for each state of the file, not at each look.
            var facts = files.Find(file => file.Path == path).Facts;
            if (!_stuck.TryGetValue(path, out var before) || before != facts)
                Log.NotTaken(logger, path, exception.Message);
            _stuck[path] = facts;
            return null;
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(EventId = 231, EventName = "DropClaimed", Level = LogLevel.Information, Message = "Took {Drop}: {File}, {Bytes} bytes")]
        public static partial void Claimed(ILogger logger, Guid drop, string file, long bytes);

        [LoggerMessage(EventId = 232, EventName = "DropAdopted", Level = LogLevel.Information, Message = "Took up {Drop} again: {File}")]
        public static partial void Adopted(ILogger logger, Guid drop, string file);

        [LoggerMessage(EventId = 233, EventName = "TookOver", Level = LogLevel.Warning, Message = "Took over {Drops} files of a fetcher that is gone")]
        public static partial void TookOver(ILogger logger, int drops);

        [LoggerMessage(EventId = 234, EventName = "FileNotTaken", Level = LogLevel.Warning, Message = "{File} cannot be taken from the inbox: {Reason}; it is tried again, nothing else waits for it")]
        public static partial void NotTaken(ILogger logger, string file, string reason);
    }
}
