using System.Collections.Concurrent;
using Ingest.Contracts;

namespace Ingest.Fetcher;

/// <summary>A file that has come to its end.</summary>
/// <param name="Path">Its path below the inbox.</param>
/// <param name="Target">Where it is now.</param>
public sealed record FinishedFile(Guid DropId, string Path, OutcomeCounts Counts, string Target);

/// <summary>What the fetcher is doing, for those who watch it: the summary line, the progress bar, <c>--once</c>.</summary>
public sealed class FetchingMonitor(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _snapshotDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<FinishedFile> _finished = new();
    private HashSet<string>? _pending;
    private OutcomeCounts _counts = OutcomeCounts.None;
    private long _progressAt = time.GetTimestamp();

    /// <summary>True when finished files are kept for a table at the end.</summary>
    public bool KeepFinished { get; set; }

    public IReadOnlyCollection<FinishedFile> Finished => _finished;

    /// <summary>Outcomes that this process has seen settle.</summary>
    public OutcomeCounts Counts => Volatile.Read(ref _counts);

    /// <summary>Records sent that have no outcome yet.</summary>
    public long UnderWay { get; internal set; }

    /// <summary>Files taken that are not in their last place yet.</summary>
    public int OpenDrops { get; internal set; }

    /// <summary>Files of the inbox that are not quiet yet or wait for their turn.</summary>
    public int Waiting { get; internal set; }

    /// <summary>When the oldest open drop was claimed; null when none is open.</summary>
    public DateTimeOffset? OldestClaim { get; internal set; }

    public TimeSpan SinceProgress => time.GetElapsedTime(Volatile.Read(ref _progressAt));

    /// <summary>Files of the first look at the folder that are not finished yet; null before it.</summary>
    public int? Pending
    {
        get
        {
            lock (_lock)
                return _pending?.Count;
        }
    }

    /// <summary>How many files the first look at the folder found.</summary>
    public int SnapshotSize { get; private set; }

    /// <summary>Ends when every file that was there at the first look has come to its end.</summary>
    public Task WaitForSnapshotAsync(CancellationToken cancellation) => _snapshotDone.Task.WaitAsync(cancellation);

    internal void Snapshot(IEnumerable<string> paths)
    {
        lock (_lock)
        {
            if (_pending is not null)
                return;
            _pending = new HashSet<string>(paths, StringComparer.Ordinal);
            SnapshotSize = _pending.Count;
        }

        Progress();
        EndIfDone();
    }

    /// <summary>Forgets files that were there and are neither in the inbox nor claimed any more: their owner took them back.</summary>
    internal void KeepOnly(Func<string, bool> isThere)
    {
        lock (_lock)
            _pending?.RemoveWhere(path => !isThere(path));
        EndIfDone();
    }

    internal void Settled(OutcomeCounts more)
    {
        lock (_lock)
            _counts = _counts.Plus(more);
        Progress();
    }

    internal void Finish(FinishedFile file)
    {
        if (KeepFinished)
            _finished.Enqueue(file);
        lock (_lock)
            _pending?.Remove(file.Path);
        Progress();
        EndIfDone();
    }

    internal void Progress() => Volatile.Write(ref _progressAt, time.GetTimestamp());

    private void EndIfDone()
    {
        lock (_lock)
        {
            if (_pending is { Count: 0 })
                _snapshotDone.TrySetResult();
        }
    }
}
