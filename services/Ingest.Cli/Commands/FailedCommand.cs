using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Retrying;
using Ingest.Storage;

namespace Ingest.Cli.Commands;

internal static class FailedCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var action = new Argument<string>("list|retry") { Description = "Show refused records, or try them again" }.AcceptOnlyFromAmong("list", "retry");
        var stage = new Option<string?>("--stage") { Description = "Refused by this stage: fetcher, cleaner, enricher, store or transport", HelpName = "STAGE" };
        var reason = new Option<string?>("--reason") { Description = "A part of the reason", HelpName = "TEXT" };
        var file = new Option<string?>("--file") { Description = "A part of the file's path below inbox/", HelpName = "TEXT" };
        var since = Times.Option("--since", "Claimed on this day (UTC) or later", end: false);
        var until = Times.Option("--until", "Claimed on this day (UTC) or earlier", end: true);
        var yes = new Option<bool>("--yes") { Description = "retry: do it; without it, only say what would be done" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("failed", Arguments.Examples(
            "List the records that were refused, and try them again from their source files when the cause is mended.",
            "ingest failed ~/news list --stage cleaner",
            "ingest failed ~/news retry --reason \"over Fetching:MaxRecordBytes\"",
            "ingest failed ~/news retry --file export --since 2025-11-30 --yes"))
        {
            data, action, stage, reason, file, since, until, yes, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var query = new RefusalQuery(
                null, parsed.GetValue(stage), parsed.GetValue(reason), parsed.GetValue(file), parsed.GetValue(since), parsed.GetValue(until));
            return parsed.GetRequiredValue(action) == "list"
                ? await FailedList.PrintAsync(archive.Store, query, parsed.GetValue(json), cancellation)
                : await FailedRetry.RunAsync(archive, query, parsed.GetValue(yes), parsed.GetValue(json), cancellation);
        });
        return command;
    }
}
