using Ingest.Cli.Archives;
using Ingest.Cli.Commands;
using Ingest.Cli.Output;
using Ingest.Fetcher.Folder;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Ingest.Storage;

namespace Ingest.Cli.Checking;

/// <summary>Looks at everything that a run needs, and says what to do.</summary>
internal static class Doctor
{
    public static async Task<int> RunAsync(string? dataPath, string? connection, string? broker, bool json, CancellationToken cancellation)
    {
        if (dataPath is null && connection is null && broker is null)
            throw new UsageException("name what to look at: the data folder, --store CONNECTION, --broker ADDRESS");
        var checks = new List<Check>();
        if (dataPath is not null)
        {
            var data = new DataFolder(dataPath);
            checks.AddRange(FolderChecks.Run(data));
            checks.AddRange(SettingsChecks.Run(data));
            broker ??= Broker(data);
        }

        if (dataPath is not null || connection is not null)
            checks.Add(await StoreAsync(dataPath, connection, cancellation));
        if (broker is not null)
        {
            checks.Add(await BrokerCheck.RunAsync(broker, cancellation));
            checks.Add(Check.Ok("queues", $"'{Service.Cleaner}', '{Service.Enricher}' and '{Service.Store}'; whichever service starts first declares them"));
        }

        foreach (var check in checks)
            Console.WriteLine(json ? JsonOutput.Line(check) : View(check));
        return checks.Max(check => check.State) switch
        {
            CheckState.Unreachable => ExitCode.Infrastructure,
            CheckState.Problem => ExitCode.Refused,
            _ => ExitCode.Fine,
        };
    }

    /// <summary>The embedded mode needs no broker: one is looked at only where one is named.</summary>
    private static string? Broker(DataFolder data)
    {
        try
        {
            return DataSettings.Load(data)[$"{TransportOptions.Section}:{nameof(TransportOptions.Broker)}"];
        }
        catch (UsageException)
        {
            return null;
        }
    }

    private static async Task<Check> StoreAsync(string? dataPath, string? connection, CancellationToken cancellation)
    {
        const string Name = "archive";
        try
        {
            var store = dataPath is null ? ArticleStores.Open(connection, null) : Archive.Choose(new DataFolder(dataPath), connection);
            await store.ProbeAsync(cancellation);
            return Check.Ok(Name, $"{store.Name} answers, and its schema is this program's");
        }
        catch (NewerSchemaException exception)
        {
            return Check.Problem(Name, exception.Message, "Install the newer Ingest");
        }
        catch (StoreUnavailableException exception)
        {
            return Check.Unreachable(Name, exception.Message, "Start what is named there, or name another archive with --store");
        }
        catch (Exception exception) when (exception is UsageException or ArgumentException or FormatException)
        {
            return Check.Problem(Name, exception.Message, "Write postgresql://user:password@host/database");
        }
    }

    private static string View(Check check)
    {
        var state = check.State switch
        {
            CheckState.Ok => "ok      ",
            CheckState.Problem => "PROBLEM ",
            _ => "NO REPLY",
        };
        return $"{state} {check.Name}: {Printable.Line(check.Message.TrimEnd('.'))}{(check.Remedy is null ? "" : $". {Printable.Line(check.Remedy)}")}";
    }
}
