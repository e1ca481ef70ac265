using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Fetcher;

/// <summary>Every ten seconds, while there is work, one line: how fast, how much is under way, and why nothing moves when nothing does.</summary>
internal sealed partial class Summary(FetchingMonitor monitor, Gate gate, BrokerWatch broker, TimeProvider time, ILogger<Summary> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var before = OutcomeCounts.None;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var counts = monitor.Counts;
            var settled = counts.Total - before.Total;
            before = counts;
            if (settled == 0 && monitor.OpenDrops == 0 && monitor.Waiting == 0)
                continue;
            var age = monitor.OldestClaim is { } oldest ? (time.GetUtcNow() - oldest).TotalSeconds : 0;
            Log.Line(logger, settled / Interval.TotalSeconds, monitor.UnderWay, monitor.OpenDrops, monitor.Waiting, age, counts);
            if (monitor.SinceProgress > Still)
                Log.NothingMoves(logger, monitor.SinceProgress.TotalSeconds, Why());
        }
    }

    private string Why() => gate.Why ?? broker.Why ?? (monitor.OpenDrops == 0
        ? "files in the inbox are still growing"
        : "messages wait for a stage; look whether cleaner, enricher and store run");

    private static partial class Log
    {
        [LoggerMessage(EventId = 261, EventName = "Summary", Level = LogLevel.Information,
            Message = "Settled {Rate:0.0} records/s; under way {UnderWay} records of {Files} files, {Waiting} files waiting, the oldest for {Age:0} s; so far {Counts}")]
        public static partial void Line(ILogger logger, double rate, long underWay, int files, int waiting, double age, OutcomeCounts counts);

        [LoggerMessage(EventId = 262, EventName = "NothingMoves", Level = LogLevel.Warning, Message = "Nothing has moved for {Seconds:0} s: {Why}")]
        public static partial void NothingMoves(ILogger logger, double seconds, string why);
    }
}
