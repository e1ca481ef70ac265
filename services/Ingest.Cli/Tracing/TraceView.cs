using System.Globalization;
using System.Text;
using Ingest.Cli.Output;

namespace Ingest.Cli.Tracing;

/// <summary>A journey for people. Pure.</summary>
internal static class TraceView
{
    public static string Render(Journey journey, Ink ink)
    {
        var view = new StringBuilder();
        view.Append(ink.Strong(Printable.Line(journey.Path))).Append('\n');
        Add($"  drop      {journey.Drop}, {journey.State.ToString().ToLowerInvariant()}");
        Add($"  claimed   {journey.ClaimedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff} UTC");
        Add($"  records   {(journey.RecordsIn is { } count ? count.ToString("N0", CultureInfo.InvariantCulture) : "not all counted yet")}: {journey.Outcomes}");
        Add($"  file now  {(journey.FileNow is { } file ? Printable.Line(file) : "gone: it was removed, or has come back to the inbox")}");
        foreach (var record in journey.Records)
            view.Append("  ").Append(Record(record)).Append('\n');
        if (journey.RecordsIn > journey.Records.Count && journey.Records.Count == Trace.Most)
            Add($"  … name one of the others as {journey.Drop}/RECORD");
        return view.ToString();

        void Add(FormattableString line) => view.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    public static string Render(LogLine line) => string.Create(
        CultureInfo.InvariantCulture, $"  {line.At.UtcDateTime:yyyy-MM-dd HH:mm:ss.fff} {line.Service}: {Printable.Line(line.Message)}");

    private static string Record(JourneyRecord record)
    {
        var outcome = $"#{record.Record.ToString(CultureInfo.InvariantCulture)} {record.Outcome.ToString().ToLowerInvariant()}";
        if (record.Reason is not null)
            return Printable.Line($"{outcome} by the {record.Stage}: {record.Reason}");
        return record.Article switch
        {
            null => outcome,
            { Revisions: 0 } gone => $"{outcome}: article {gone.Id}, which the archive has no more",
            var article => Printable.Line($"{outcome}: article {article.Id} ({article.Revisions} revision{(article.Revisions == 1 ? "" : "s")}) {article.Title}"),
        };
    }
}
