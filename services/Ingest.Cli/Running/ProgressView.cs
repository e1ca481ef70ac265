using Ingest.Fetcher;
using Spectre.Console;

namespace Ingest.Cli.Running;

/// <summary>A progress bar with rate and time left, on a terminal, for bulk work; elsewhere the log's summary line says it.</summary>
internal static class ProgressView
{
    public static bool IsShown(bool once) => once && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;

    public static async Task ShowAsync(FetchingMonitor monitor, bool once, CancellationToken cancellation)
    {
        if (!IsShown(once))
            return;
        await AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("waiting for quiet files", maxValue: 1);
                var started = TimeProvider.System.GetTimestamp();
                while (!cancellation.IsCancellationRequested)
                {
                    if (monitor.Pending is { } pending)
                    {
                        task.MaxValue = Math.Max(1, monitor.SnapshotSize);
                        task.Value = monitor.SnapshotSize - pending;
                        var rate = monitor.Counts.Total / Math.Max(0.1, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
                        task.Description = $"{monitor.SnapshotSize - pending:N0} of {monitor.SnapshotSize:N0} files, {monitor.Counts.Total:N0} records, {rate:N0}/s";
                    }

                    await Task.Delay(200, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            });
    }
}
