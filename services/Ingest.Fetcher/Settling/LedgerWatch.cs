using System.Collections.Concurrent;
using System.Threading.Channels;
using Ingest.Contracts;
using Ingest.Fetcher.Publishing;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Fetcher.Settling;

/// <summary>Looks into the ledger for what became of the open drops: on a nudge at once, and regularly whatever nudges say.</summary>
internal sealed class LedgerWatch(
    ConcurrentDictionary<Guid, OpenDrop> open, Window window, IArticleStore store, Gate gate, Nudges nudges, FetchingMonitor monitor, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<Guid> _told = [];
    private readonly Dictionary<Guid, OutcomeCounts> _counts = [];

    /// <param name="settled">Takes each drop once, when it is settled or abandoned.</param>
    public async Task RunAsync(ChannelWriter<(OpenDrop Drop, Drop Row)> settled, CancellationToken cancellation)
    {
        while (true)
        {
            var since = time.GetTimestamp();
            foreach (var row in Nudged())
                Note(row, settled);
            var ids = open.Values.Where(drop => !_told.Contains(drop.Claimed.DropId)).Select(drop => drop.Claimed.DropId).ToList();
            if (ids.Count > 0)
            {
                var rows = await gate.PassAsync(token => store.GetDropsAsync(ids, token), exception => exception is StoreUnavailableException, cancellation);
                foreach (var row in rows)
                    Note(row, settled);
            }

            Report();
            // A look that took long is not taken at once again.
            var pause = TimeSpan.FromTicks(Math.Max(Interval.Ticks, 2 * time.GetElapsedTime(since).Ticks));
            using var nudged = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(Task.Delay(pause, time, nudged.Token), nudges.Reader.WaitToReadAsync(nudged.Token).AsTask());
            await nudged.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<Drop> Nudged()
    {
        while (nudges.Reader.TryRead(out var nudge))
        {
            if (open.TryGetValue(nudge.DropId, out var drop))
            {
                var claim = drop.Claimed.Claim;
                yield return new Drop(nudge.DropId, claim.Path, null, claim.ClaimedAt, nudge.Counts.Total, nudge.Counts.Total, nudge.Counts, DropState.Settled);
            }
        }
    }

    private void Note(Drop row, ChannelWriter<(OpenDrop Drop, Drop Row)> settled)
    {
        if (!open.TryGetValue(row.DropId, out var drop) || _told.Contains(row.DropId))
            return;
        var before = _counts.GetValueOrDefault(row.DropId, OutcomeCounts.None);
        if (row.Counts.Total > before.Total)
        {
            _counts[row.DropId] = row.Counts;
            monitor.Settled(row.Counts.Minus(before));
            window.Change(drop, () => drop.Settled = row.Settled);
        }

        if (row.State == DropState.Open)
            return;
        _told.Add(row.DropId);
        _counts.Remove(row.DropId);
        settled.TryWrite((drop, row));
    }

    private void Report()
    {
        _told.RemoveWhere(id => !open.ContainsKey(id));
        monitor.UnderWay = window.Records;
        monitor.OpenDrops = open.Count;
        monitor.OldestClaim = open.IsEmpty ? null : open.Values.Min(drop => drop.Claimed.Claim.ClaimedAt);
    }
}
