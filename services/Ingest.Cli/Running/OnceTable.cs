using System.Globalization;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Storage;
using Spectre.Console;

namespace Ingest.Cli.Running;

/// <summary>The table that <c>run --once</c> ends with: what became of each file.</summary>
internal static class OnceTable
{
    /// <summary>A file of more records than this is one row of counts.</summary>
    private const int MostRecords = 20;

    private const int MostFiles = 200;

    public static async Task PrintAsync(IArticleStore store, FetchingMonitor monitor, IEnumerable<string> ignored, CancellationToken cancellation)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("file", "outcome", "title", "outlet", "date", "topics");
        foreach (var file in monitor.Finished.OrderBy(file => file.Path, StringComparer.Ordinal).Take(MostFiles))
        {
            if (file.Counts.Total > MostRecords)
            {
                table.AddRow(Cell(file.Path), Cell(file.Counts.ToString()), Cell(""), Cell(""), Cell(""), Cell(""));
                continue;
            }

            foreach (var record in await store.TraceAsync(new TraceQuery(DropId: file.DropId), cancellation))
            {
                var name = file.Counts.Total == 1 ? file.Path : $"{file.Path} #{record.Record}";
                await AddAsync(table, store, name, record, cancellation);
            }
        }

        // A width of its own where the output is no terminal: a table folded to 80 columns can be read by nobody.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
        if (monitor.Finished.Count > MostFiles)
            AnsiConsole.WriteLine($"… and {monitor.Finished.Count - MostFiles} files more; 'ingest status' and 'ingest trace' tell of all");
        foreach (var path in ignored.Take(20))
            AnsiConsole.WriteLine($"left in the inbox, its name says that it is not finished: {path}");
        var counts = monitor.Finished.Aggregate(OutcomeCounts.None, (sum, file) => sum.Plus(file.Counts));
        AnsiConsole.WriteLine($"{Count(monitor.Finished.Count, "file")}, {Count(counts.Total, "record")}: {counts}");
    }

    private static async Task AddAsync(Table table, IArticleStore store, string name, TracedRecord record, CancellationToken cancellation)
    {
        var outcome = record.Outcome.ToString().ToLowerInvariant();
        if (record.ArticleId is { } id && await store.FindAsync(id, cancellation) is { Current: var current })
        {
            table.AddRow(
                Cell(name), Cell(outcome), Cell(current.Article.Title), Cell(current.Article.Outlet), Cell(current.Article.Published?.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                Cell(string.Join(", ", current.Annotations.Topics.Select(topic => topic.Name))));
        }
        else
        {
            table.AddRow(Cell(name), Cell(outcome), Cell($"{record.Stage}: {record.Reason}"), Cell(""), Cell(""), Cell(""));
        }
    }

    private static string Count(long number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    private static Text Cell(string? text) => new(string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)));
}
