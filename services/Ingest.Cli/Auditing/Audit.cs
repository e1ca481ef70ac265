using System.Globalization;
using Ingest.Cli.Archives;
using Ingest.Cli.Commands;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Cli.Auditing;

/// <summary>Compares ledger and folders. The ledger is the authority.</summary>
/// <remarks>Folders are read before the ledger: a file is in its last place only after the ledger has settled it, so a running pipeline is no difference.</remarks>
internal static class Audit
{
    public static async Task<AuditReport> RunAsync(Archive archive, bool deep, CancellationToken cancellation)
    {
        var (data, store) = archive;
        if (!Directory.Exists(data.Root))
            throw new UsageException($"{data.Root} is not there; an audit compares the ledger with its data folder");
        var report = new AuditReport { Deep = deep };
        var files = new SettledFiles(deep ? file => Digests.OfFile(Path.Combine(data.Root, file.Relative)) : null);
        foreach (var file in DayFile.Read(data, Place.Done).Concat(DayFile.Read(data, Place.Failed)))
            files.Add(file);

        var open = new List<Drop>();
        await foreach (var drop in store.ListDropsAsync(new DropQuery(), cancellation))
            Count(drop, report, files, open);
        await foreach (var wrong in store.CheckLedgerAsync(cancellation))
            report.Differences.Add(Ledger(wrong));

        var claims = ClaimFolders.Read(data);
        report.FilesInProcessing = claims.Count;
        report.FilesWaitingInInbox = Directory.Exists(data.Inbox) ? new Inbox(data.Inbox).Files().LongCount() : 0;
        await CheckClaimsAsync(archive, open, claims, report, cancellation);
        Tell(files.Finish(), claims, report);
        return report;
    }

    private static void Count(Drop drop, AuditReport report, SettledFiles files, List<Drop> open)
    {
        switch (drop.State)
        {
            case DropState.Abandoned:
                report.Abandoned.Add(new DropName(drop.DropId, drop.Path));
                break;
            case DropState.Open:
                report.OpenDrops++;
                report.RecordsUnderWay += drop.Settled;
                open.Add(drop);
                break;
            default:
                report.SettledDrops++;
                report.RecordsIn += drop.Records ?? 0;
                report.Outcomes = report.Outcomes.Plus(drop.Counts);
                files.Match(drop);
                break;
        }
    }

    /// <summary>An open drop may settle, or change its fetcher, while we look: what lacks its claim is looked at again.</summary>
    private static async Task CheckClaimsAsync(
        Archive archive, List<Drop> open, Dictionary<Guid, string> claims, AuditReport report, CancellationToken cancellation)
    {
        var suspects = open.Where(drop => !claims.ContainsKey(drop.DropId)).Select(drop => drop.DropId).ToList();
        if (suspects.Count == 0)
            return;
        var still = await archive.Store.GetDropsAsync(suspects, cancellation);
        var again = ClaimFolders.Read(archive.Data);
        foreach (var drop in still.Where(drop => drop.State == DropState.Open && !again.ContainsKey(drop.DropId)).OrderBy(drop => drop.ClaimedAt))
        {
            report.Differences.Add(new Difference(
                "claim", drop.DropId, drop.Path,
                $"the drop is open, and no fetcher has its file in processing/: {drop.Settled} of {Records(drop)} records have an outcome"));
        }
    }

    private static void Tell(SettledFiles.Result result, Dictionary<Guid, string> claims, AuditReport report)
    {
        foreach (var file in result.Strangers)
            report.Differences.Add(new Difference("file", null, file.Relative, "the ledger knows no drop of this file"));
        foreach (var (drop, file) in result.Changed)
            report.Differences.Add(new Difference("content", drop.DropId, file.Relative, $"the file is not what was settled: its SHA-256 is not {drop.Sha256}"));
        foreach (var drop in result.Gone.Where(drop => !claims.ContainsKey(drop.DropId)))
            report.AddRemoved(new DropName(drop.DropId, drop.Path));
    }

    private static Difference Ledger(DropDifference wrong)
    {
        var (drop, rows) = wrong;
        var message = drop.Counts != rows
            ? $"counted {drop.Counts}, but the outcome rows say {rows}"
            : $"{Records(drop)} records, but {drop.Settled} settled and {rows.Total} outcome rows";
        return new Difference("ledger", drop.DropId, drop.Path, message);
    }

    private static string Records(Drop drop) => drop.Records?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of";
}
