using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Forgetting;

namespace Ingest.Cli.Commands;

internal static class ForgetCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var id = new Argument<Guid>("ID") { Description = "The article's id, as 'ingest search' prints it" };
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("forget", Arguments.Examples(
            "Take an article down: its text and revisions out of the archive, its records out of the files in done/ and failed/. Its outcome stays, so that the books balance.",
            "ingest forget ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819",
            "ingest forget ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819 --yes"))
        {
            data, id, yes, json, store,
        };
        command.SetAction(async (parsed, cancellation) => await Forget.RunAsync(
            await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation),
            parsed.GetRequiredValue(id), parsed.GetValue(yes), parsed.GetValue(json), cancellation));
        return command;
    }
}
