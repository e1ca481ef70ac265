using System.CommandLine;
using Ingest.Cli.Sources;
using Ingest.Cli.Tagging;
using Ingest.Cli.Topics;

namespace Ingest.Cli.Commands;

internal static class TagCommand
{
    public static Command Create()
    {
        var sources = new SourceArguments();
        var noClean = new Option<bool>("--no-clean") { Description = "Take texts as they are; offsets then point into the given text" };
        var topics = TopicsCommand.Folder();
        var command = new Command("tag", Arguments.Examples(
            "Say what articles are about: language, topics with their evidence, names, keywords. Needs no archive. "
            + "Offsets point into the text that 'ingest extract' prints.",
            "ingest tag story.txt",
            "ingest tag export.jsonl --format jsonl | jq -c '[.id, .topics[].name]'",
            "ingest tag --topics topics story.txt",
            "ingest tag --no-clean texts.jsonl > tags.jsonl"));
        sources.AddTo(command);
        command.Add(noClean);
        command.Add(topics);
        command.SetAction((parsed, cancellation) =>
        {
            var annotator = OwnTopicsOption.Annotator(OwnTopicsOption.Read(parsed.GetValue(topics)));
            var printer = new TagPrinter(sources.IsJson(parsed), clean: !parsed.GetValue(noClean), annotator, TimeProvider.System);
            return Printing.RunAsync(sources.Paths(parsed), sources.Options(parsed), printer.Print, cancellation);
        });
        return command;
    }
}
