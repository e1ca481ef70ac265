using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Standing;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Commands;

internal static class StatusCommand
{
    private const int Newest = 10;

    public static Command Create()
    {
        var (data, json, store) = (Arguments.Data(), Arguments.Json(), Arguments.Store());
        var command = new Command("status", Arguments.Examples(
            "Tell how much is in the archive, what waits, and what was dropped last.",
            "ingest status ~/news",
            "ingest status ~/news --json | jq .articles"))
        {
            data, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var status = await archive.Store.GetStatusAsync(cancellation);
            var newest = new List<Drop>();
            await foreach (var drop in archive.Store.ListDropsAsync(new DropQuery(Newest: Newest), cancellation))
                newest.Add(drop);
            var folders = FolderCounts.Read(archive.Data);
            if (parsed.GetValue(json))
                Console.WriteLine(JsonOutput.Line(StatusView.Json(status, folders, newest)));
            else
                StatusView.Print(status, folders, newest);
            return ExitCode.Fine;
        });
        return command;
    }
}
