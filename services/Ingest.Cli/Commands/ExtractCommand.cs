using System.CommandLine;
using Ingest.Cli.Extracting;
using Ingest.Cli.Sources;

namespace Ingest.Cli.Commands;

internal static class ExtractCommand
{
    public static Command Create()
    {
        var sources = new SourceArguments();
        var showRemoved = new Option<bool>("--show-removed") { Description = "Show the original instead, with what was removed and by which rule" };
        var command = new Command("extract", Arguments.Examples(
            "Take the articles out of files: title, authors, date, text, and what was removed. Needs no archive.",
            "ingest extract story.html",
            "ingest extract --show-removed story.txt | less -R",
            "ingest extract ~/news --format jsonl > articles.jsonl",
            "zcat export.jsonl.gz | ingest extract - | jq -r .title"));
        sources.AddTo(command);
        command.Add(showRemoved);
        command.SetAction((parsed, cancellation) =>
        {
            var show = parsed.GetValue(showRemoved);
            var printer = new ExtractPrinter(sources.IsJson(parsed) && !show, show, TimeProvider.System);
            return Printing.RunAsync(sources.Paths(parsed), sources.Options(parsed), printer.Print, cancellation);
        });
        return command;
    }
}
