using Ingest.Cleaner;
using Ingest.Cli.Commands;
using Ingest.Enricher;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Hosting;
using Ingest.Hosting.Logs;
using Ingest.Storage;
using Ingest.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Ingest.Cli.Running;

/// <summary>The embedded mode: all stages in this process, on the in-memory transport.</summary>
internal static class Embedded
{
    /// <summary>How long <c>--once</c> waits for anything to move.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string dataPath, string[] paths, bool once, string? connection, CancellationToken cancellation)
    {
        var missing = paths.Where(path => !Path.Exists(path)).ToList();
        if (missing.Count > 0)
            throw new UsageException($"not there: {string.Join(", ", missing)}; name files or folders that exist");
        var data = new DataFolder(dataPath);
        data.Create();
        using var owned = DataLock.Take(data);
        var copied = Copying.IntoInbox(data, paths);

        using var host = Build(data, connection, once);
        ConfigurationErrors.Check(host.Services);
        var monitor = host.Services.GetRequiredService<FetchingMonitor>();
        monitor.KeepFinished = once;
        await host.Services.GetRequiredService<IArticleStore>().MigrateAsync(cancellation);
        await host.StartAsync(cancellation);
        if (copied > 0)
            AnsiConsole.WriteLine($"Copied {copied} files into {data.Inbox}");
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var stuck = false;
        try
        {
            var progress = ProgressView.ShowAsync(monitor, once, ending.Token);
            if (once)
                stuck = !await WaitAsync(monitor, ending.Token);
            else
                await Task.Delay(Timeout.Infinite, ending.Token);
            if (!stuck)
                await host.Services.GetRequiredService<PlacingService>().IdleAsync(ending.Token);
            await ending.CancelAsync();
            await progress;
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C, or a stage that stops the process with its reason logged.
        }

        var interrupted = cancellation.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested;
        await host.StopAsync(CancellationToken.None);
        if (!once || (interrupted && Environment.ExitCode != 0))
            return Environment.ExitCode;
        await OnceTable.PrintAsync(host.Services.GetRequiredService<IArticleStore>(), monitor, new Inbox(data.Inbox).Ignored(), CancellationToken.None);
        if (stuck)
            await Console.Error.WriteLineAsync($"nothing has moved for {Patience.TotalMinutes:0} minutes, and {monitor.Pending} files are not settled; see the last lines of the log");
        return stuck || interrupted ? ExitCode.Infrastructure : monitor.Finished.Any(file => file.Counts.Refused > 0) ? ExitCode.Refused : ExitCode.Fine;
    }

    private static IHost Build(DataFolder data, string? connection, bool once)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = data.Root });
        // One process holds what is under way in all its stages at once; more of it only takes memory.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Fetching:WindowRecords"] = "1024" });
        builder.Configuration.AddJsonFile(data.Settings, optional: true);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Logs:Folder"] = data.Logs });
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = data.Root });
        if (connection is not null)
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Connection"] = connection });
        builder.AddLogs(Service.Embedded, ProgressView.IsShown(once) ? new TerminalSink() : null);
        builder.AddEmbeddedIngest(bus =>
        {
            bus.AddFetching(exclusive: true);
            bus.AddCleaning();
            bus.AddEnriching();
            bus.AddStoring();
        });
        return builder.Build();
    }

    /// <returns>False when nothing moved for too long.</returns>
    private static async Task<bool> WaitAsync(FetchingMonitor monitor, CancellationToken cancellation)
    {
        var settled = monitor.WaitForSnapshotAsync(cancellation);
        while (await Task.WhenAny(settled, Task.Delay(TimeSpan.FromSeconds(1), cancellation)) != settled)
        {
            cancellation.ThrowIfCancellationRequested();
            if (monitor.SinceProgress > Patience)
                return false;
        }

        await settled;
        return true;
    }
}
