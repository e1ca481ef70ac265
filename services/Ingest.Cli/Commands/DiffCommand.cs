using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Diffing;
using Ingest.Cli.Output;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class DiffCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var id = new Argument<Guid>("ID") { Description = "The article's id, as 'ingest search' prints it" };
        var from = new Option<int?>("--from") { Description = "The older revision, from 1; without it, the one before --to", HelpName = "N" };
        var to = new Option<int?>("--to") { Description = "The newer revision; without it, the current one", HelpName = "N" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("diff", Arguments.Examples(
            "Show what changed between two revisions of an article, word by word.",
            "ingest diff ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819",
            "ingest diff ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819 --from 1 --to 3 | less"))
        {
            data, id, from, to, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var asked = parsed.GetRequiredValue(id);
            var row = DiffRow.Of(asked, await archive.Store.ListRevisionsAsync(asked, cancellation), parsed.GetValue(from), parsed.GetValue(to));
            await using var output = StandardOutput.OpenText();
            await output.WriteAsync(parsed.GetValue(json) ? JsonOutput.Line(row) + "\n" : DiffView.Render(row, Ink.ForOutput()));
            return ExitCode.Fine;
        });
        return command;
    }
}
