using System.Globalization;
using Ingest.Cli.Output;
using Ingest.Storage;

namespace Ingest.Cli.Standing;

/// <summary>The archive in numbers, and what was dropped last.</summary>
internal static class StatusView
{
    public static void Print(StoreStatus status, FolderCounts folders, IReadOnlyList<Drop> newest)
    {
        var numbers = TableOutput.Of("", "");
        Add("articles", $"{status.Articles:N0}");
        Add("revisions", $"{status.Revisions:N0}");
        Add("drops", $"{status.SettledDrops:N0} settled, {status.OpenDrops:N0} open, {status.AbandonedDrops:N0} abandoned");
        Add("records", $"{status.Outcomes.Total:N0}: {status.Outcomes}");
        Add("files", $"{folders.Inbox:N0} in inbox/, {folders.Unfinished:N0} unfinished there, {folders.Processing:N0} in processing/, {folders.Failed:N0} in failed/");
        numbers.ShowHeaders = false;
        numbers.Print();

        if (newest.Count == 0)
            return;
        var drops = TableOutput.Of("claimed (UTC)", "file", "state", "records", "outcomes");
        foreach (var drop in newest)
        {
            drops.Add(
                drop.ClaimedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                drop.Path, drop.State.ToString().ToLowerInvariant(), drop.Records?.ToString(CultureInfo.InvariantCulture) ?? "?", drop.Counts.ToString());
        }

        drops.Print();

        void Add(string name, FormattableString value) => numbers.Add(name, value.ToString(CultureInfo.InvariantCulture));
    }

    public static object Json(StoreStatus status, FolderCounts folders, IReadOnlyList<Drop> newest) => new
    {
        articles = status.Articles,
        revisions = status.Revisions,
        drops = new { open = status.OpenDrops, settled = status.SettledDrops, abandoned = status.AbandonedDrops },
        outcomes = Counts(status.Outcomes),
        files = folders,
        newest_drops = newest.Select(drop => new
        {
            drop = drop.DropId,
            file = drop.Path,
            claimed_at = drop.ClaimedAt,
            state = drop.State,
            records = drop.Records,
            settled = drop.Settled,
            outcomes = Counts(drop.Counts),
        }),
    };

    private static object Counts(Contracts.OutcomeCounts counts) => new
    {
        stored = counts.Stored,
        revised = counts.Revised,
        unchanged = counts.Unchanged,
        rejected = counts.Rejected,
        failed = counts.Failed,
    };
}
