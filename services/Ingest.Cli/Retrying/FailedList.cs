using Ingest.Cli.Output;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Retrying;

/// <summary>Lists refused records.</summary>
internal static class FailedList
{
    public static async Task<int> PrintAsync(IArticleStore store, RefusalQuery query, bool json, CancellationToken cancellation)
    {
        var count = 0L;
        var ink = Ink.ForOutput();
        try
        {
            await using var output = StandardOutput.OpenText();
            await foreach (var refusal in store.ListRefusalsAsync(query, cancellation))
            {
                count++;
                await output.WriteLineAsync(json ? JsonOutput.Line(Row(refusal)) : View(refusal, ink));
            }

            if (!json)
                await output.WriteLineAsync(count == 0 ? "No refused record." : $"{Counted.Of(count, "refused record")}; 'ingest failed DATA retry' with the same options would try them again");
        }
        catch (IOException exception) when (StandardOutput.IsClosed(exception))
        {
            // Nobody reads any more.
        }

        return ExitCode.Fine;
    }

    private static object Row(RefusedRecord refusal) => new
    {
        drop = refusal.DropId,
        file = refusal.Path,
        claimed_at = refusal.ClaimedAt,
        record = refusal.Record,
        outcome = refusal.Outcome,
        stage = refusal.Stage,
        reason = refusal.Reason,
        remedy = refusal.Remedy,
        exception = refusal.Exception,
    };

    private static string View(RefusedRecord refusal, Ink ink) =>
        $"{Printable.Line(refusal.Path)} #{refusal.Record} {ink.Faint($"{refusal.DropId} {refusal.ClaimedAt.UtcDateTime:yyyy-MM-dd HH:mm}")}\n"
        + $"  {refusal.Outcome.ToString().ToLowerInvariant()} by the {refusal.Stage}: {ink.Refused(Printable.Line(refusal.Reason))}"
        + (refusal.Remedy is null ? "" : $"\n  {Printable.Line(refusal.Remedy)}");
}
