using System.Globalization;
using System.Text;
using Ingest.Cli.Output;

namespace Ingest.Cli.Auditing;

/// <summary>An audit for people and for programs. Pure.</summary>
internal static class AuditView
{
    private const int Examples = 10;

    public static string Render(AuditReport report)
    {
        var view = new StringBuilder();
        var counts = report.Outcomes;
        Add($"{report.SettledDrops:N0} drops settled, {report.OpenDrops:N0} open, {report.Abandoned.Count:N0} abandoned");
        Add($"records in = stored + revised + unchanged + rejected + failed");
        Add($"{report.RecordsIn:N0} {(report.RecordsIn == counts.Total ? "=" : "≠")} {counts.Stored:N0} + {counts.Revised:N0} + {counts.Unchanged:N0} + {counts.Rejected:N0} + {counts.Failed:N0}");
        if (report.RecordsUnderWay > 0)
            Add($"under way: {report.RecordsUnderWay:N0} records of open drops have their outcome");
        if (report.FilesWaitingInInbox > 0)
            Add($"waiting: {report.FilesWaitingInInbox:N0} files in inbox/");
        if (report.FilesInProcessing > 0)
            Add($"waiting: {report.FilesInProcessing:N0} files in processing/");
        List("abandoned, the file came back as another drop", report.Abandoned.Count, report.Abandoned);
        List("settled, and removed since", report.FilesRemoved, report.Removed);
        foreach (var wrong in report.Differences)
            Add($"WRONG {wrong.Kind}: {Printable.Line(wrong.Path)}{(wrong.Drop is { } drop ? $" ({drop})" : "")}: {Printable.Line(wrong.Message)}");
        var compared = report.Deep ? ", contents compared" : "";
        Add(report.Balanced ? (FormattableString)$"OK{compared}" : $"{report.Differences.Count:N0} differences{compared}");
        return view.ToString();

        void Add(FormattableString line) => view.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void List(string what, long count, IReadOnlyList<DropName> drops)
        {
            if (count == 0)
                return;
            Add($"{what}: {count:N0}");
            foreach (var drop in drops.Take(Examples))
                Add($"  {Printable.Line(drop.Path)} ({drop.Drop})");
            if (count > Examples)
                Add($"  …");
        }
    }

    public static object Json(AuditReport report) => new
    {
        balanced = report.Balanced,
        deep = report.Deep,
        drops = new { settled = report.SettledDrops, open = report.OpenDrops, abandoned = report.Abandoned.Count },
        records = new
        {
            @in = report.RecordsIn,
            stored = report.Outcomes.Stored,
            revised = report.Outcomes.Revised,
            unchanged = report.Outcomes.Unchanged,
            rejected = report.Outcomes.Rejected,
            failed = report.Outcomes.Failed,
            under_way = report.RecordsUnderWay,
        },
        files = new { waiting_in_inbox = report.FilesWaitingInInbox, in_processing = report.FilesInProcessing, removed = report.FilesRemoved },
        differences = report.Differences,
        abandoned = report.Abandoned,
        removed = report.Removed,
    };
}
