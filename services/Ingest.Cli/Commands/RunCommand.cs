using System.CommandLine;
using Ingest.Cli.Running;

namespace Ingest.Cli.Commands;

internal static class RunCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders to copy into the inbox first; they themselves are not touched",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var once = new Option<bool>("--once") { Description = "End when everything that is there now has settled, and print a table" };
        var store = Arguments.Store();
        var command = new Command("run", Arguments.Examples(
            "Watch a folder: clean, tag and store what is dropped into its inbox.",
            "ingest run ~/news",
            "ingest run ~/news ~/Downloads/export.jsonl --once"))
        {
            data, paths, once, store,
        };
        command.SetAction((parsed, cancellation) => Embedded.RunAsync(
            parsed.GetRequiredValue(data), parsed.GetValue(paths) ?? [], parsed.GetValue(once), parsed.GetValue(store), cancellation));
        return command;
    }
}
