using System.Globalization;
using Ingest.Fetcher.Folder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Fetcher;

/// <summary>Deletes days of <c>done/</c> that are older than the user wants to keep; by default none.</summary>
internal sealed partial class Retention(DataFolder data, IOptions<FetchingOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.KeepDoneDays == 0)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            foreach (var folder in Expired(Directory.Exists(data.Done) ? Directory.EnumerateDirectories(data.Done) : [], time.GetUtcNow(), options.Value.KeepDoneDays))
            {
                Directory.Delete(folder, recursive: true);
                Log.Deleted(logger, DataFolder.Relative(data.Root, folder), options.Value.KeepDoneDays);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>The folders that are days, and too old. Pure.</summary>
    internal static IEnumerable<string> Expired(IEnumerable<string> folders, DateTimeOffset now, int keepDays) => folders.Where(folder =>
        DateOnly.TryParseExact(Path.GetFileName(folder), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < DateOnly.FromDateTime(now.UtcDateTime).AddDays(-keepDays));

    private static partial class Log
    {
        [LoggerMessage(EventId = 271, EventName = "DoneDeleted", Level = LogLevel.Information, Message = "Deleted {Folder}: older than Fetching:KeepDoneDays ({Days})")]
        public static partial void Deleted(ILogger logger, string folder, int days);
    }
}
