using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Retrying;

/// <summary>Tries refused records again from their source files; or tells what it would do.</summary>
internal static class FailedRetry
{
    public static async Task<int> RunAsync(Archive archive, RefusalQuery query, bool really, bool json, CancellationToken cancellation)
    {
        var options = DataSettings.Fetching(archive.Data);
        var (records, problems) = (0L, 0L);
        await using var output = StandardOutput.OpenText();
        await foreach (var group in RefusedGroup.OfAsync(archive.Store.ListRefusalsAsync(query, cancellation), cancellation))
        {
            var drop = (await archive.Store.GetDropsAsync([group.DropId], cancellation))[0];
            var plan = RetryPlan.Of(group, drop, DropFile.Find(archive.Data, drop, compare: true));
            if (plan.Problem is null && really)
                plan = Run(archive, plan, options, ref records);
            else if (plan.Problem is null)
                records += plan.Records.Count;
            problems += plan.Problem is null ? 0 : 1;
            await output.WriteLineAsync(json ? JsonOutput.Line(Row(plan, really)) : View(plan, really));
        }

        if (!json)
        {
            await output.WriteLineAsync(
                $"{Counted.Of(records, "record")} {(really ? "back in the inbox" : "would go into the inbox again; add --yes to do it")}{(problems > 0 ? $"; {Counted.Of(problems, "file")} with a problem" : "")}");
        }

        return problems > 0 ? ExitCode.Refused : ExitCode.Fine;
    }

    private static RetryPlan Run(Archive archive, RetryPlan plan, Fetcher.FetchingOptions options, ref long records)
    {
        var (delivered, count, missing) = RetryRun.Run(archive.Data, plan, options);
        records += delivered is null ? 0 : count;
        return plan with
        {
            Target = delivered,
            Problem = missing == 0 ? null : $"{Counted.Of(missing, "record")} cannot be taken out of it (over Fetching:MaxRecordBytes, or past where it can be read)",
        };
    }

    private static object Row(RetryPlan plan, bool really) => new
    {
        drop = plan.Drop,
        file = plan.File,
        records = plan.Records,
        source = plan.Source,
        target = plan.Target is null ? null : $"inbox/{plan.Target}",
        whole = plan.Whole,
        problem = plan.Problem,
        done = really && plan.Target is not null,
    };

    private static string View(RetryPlan plan, bool really)
    {
        var what = plan.Whole ? "the file itself" : Counted.Of(plan.Records.Count, "record");
        var line = $"{Printable.Line(plan.File)}: ";
        if (plan.Target is not null)
            line += $"{what} {(really ? "copied to" : "would be copied to")} inbox/{Printable.Line(plan.Target)}";
        return plan.Problem is null ? line : $"{line}{(plan.Target is null ? "" : "; ")}PROBLEM {Printable.Line(plan.Problem)}";
    }
}
