using System.Collections.Concurrent;
using Ingest.Contracts;
using Ingest.Fetcher.Publishing;
using Ingest.Fetcher.Reading;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher.Settling;

/// <summary>Notices that messages were lost, and only then sends again.</summary>
/// <remarks>
/// A mark goes the way of all parcels. While it is out, things merely queue. When it is back, and some time more has
/// passed, whatever was sent before it and is not in the ledger is lost, and is sent again.
/// </remarks>
internal sealed partial class Healing(
    string fetcher, ConcurrentDictionary<Guid, OpenDrop> open, Window window, Publisher publisher, IArticleStore store, Gate gate, FetchingOptions options,
    FetchingMonitor monitor, TimeProvider time, ILogger logger)
{
    /// <summary>Marks that come back without a record before that record is given up.</summary>
    private const int MostHeals = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private long _lastMark;

    /// <summary>The number of the last mark sent.</summary>
    public long LastMark => Volatile.Read(ref _lastMark);

    public async Task RunAsync(Enqueue enqueue, CancellationToken cancellation)
    {
        var look = TimeSpan.FromTicks(Math.Max(TimeSpan.FromMilliseconds(50).Ticks, options.HealAfter.Ticks / 10));
        while (true)
        {
            await Task.Delay(look, time, cancellation);
            // The clock runs while something is owed, not while there is nothing to do.
            if (!open.Values.Any(drop => drop.IsOwed))
                monitor.Progress();
            if (monitor.SinceProgress < options.HealAfter)
                continue;
            if (await SendMarkAsync(cancellation))
                await ResendAsync(enqueue, cancellation);
        }
    }

    /// <returns>False when things moved again while the mark was out.</returns>
    private async Task<bool> SendMarkAsync(CancellationToken cancellation)
    {
        var mark = Interlocked.Increment(ref _lastMark);
        Log.Asked(logger, mark, options.HealAfter.TotalSeconds);
        for (var wait = options.HealAfter * 2; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            await publisher.PublishAsync(new ArticlesFetched([], [], new Mark(fetcher, mark)), cancellation);
            var sent = time.GetTimestamp();
            while (time.GetElapsedTime(sent) < wait)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(500, options.HealAfter.TotalMilliseconds)), time, cancellation);
                if (monitor.SinceProgress < options.HealAfter)
                    return false;
                if (await gate.PassAsync(token => store.GetMarkAsync(fetcher, token), exception => exception is StoreUnavailableException, cancellation) >= mark)
                {
                    await Task.Delay(options.HealGrace, time, cancellation);
                    return monitor.SinceProgress >= options.HealAfter;
                }
            }
        }
    }

    private async Task ResendAsync(Enqueue enqueue, CancellationToken cancellation)
    {
        foreach (var drop in open.Values.Where(drop => drop.IsOwed && drop.SentAfterMark < LastMark))
        {
            drop.IsAdopted = true;
            if (!drop.Published)
            {
                // Its lane is not done with it, and begins it anew.
                Log.Resending(logger, drop.Claimed.DropId, drop.Claimed.Claim.Path, 1);
                window.Change(drop, () => drop.IsInterrupted = true);
                continue;
            }

            drop.Heals = drop.Settled > drop.SettledAtHeal ? 1 : drop.Heals + 1;
            drop.SettledAtHeal = drop.Settled;
            if (drop.Heals <= MostHeals)
            {
                Log.Resending(logger, drop.Claimed.DropId, drop.Claimed.Claim.Path, drop.Heals);
                await enqueue(drop, true, cancellation);
            }
            else
            {
                await GiveUpAsync(drop, cancellation);
            }
        }

        monitor.Progress();
    }

    /// <summary>Records that never arrive, sent five times over, fail one by one: the rest of their drop can settle.</summary>
    private async Task GiveUpAsync(OpenDrop drop, CancellationToken cancellation)
    {
        var claim = drop.Claimed.Claim;
        var settled = await store.GetSettledRecordsAsync(claim.DropId, cancellation);
        var refusals = new List<Refusal>();
        if (FileType.Of(claim.Path) is Verdict<FileType>.Accepted { Value: var type })
        {
            await using var file = new FileStream(drop.Claimed.FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = RecordReader.Open(claim.Path, file, type, options);
            foreach (var record in reader.Read(record => !settled.Contains(record)).Take(options.ParcelRecords))
            {
                refusals.Add(new Refusal(
                    new Origin(claim.DropId, claim.ClaimedAt, record.Record, claim.Path), Outcome.Failed, "transport",
                    $"the record was sent {MostHeals + 1} times and never arrived", "Look for faults in the logs of the stages, then drop the record again"));
            }
        }

        if (refusals.Count > 0)
            await publisher.PublishAsync(new ArticlesRejected(refusals), cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 251, EventName = "MarkSent", Level = LogLevel.Warning, Message = "Nothing has settled for {Seconds:0} s; sent mark {Mark} to see whether messages were lost")]
        public static partial void Asked(ILogger logger, long mark, double seconds);

        [LoggerMessage(EventId = 252, EventName = "Resending", Level = LogLevel.Warning, Message = "Messages of {Drop} were lost; sending again what the ledger lacks of {File}, time {Times}")]
        public static partial void Resending(ILogger logger, Guid drop, string file, int times);
    }
}
