using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Rewriting;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class RetagCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var all = new Option<bool>("--all") { Description = "Also articles that the present models have tagged already" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("retag", Arguments.Examples(
            "Tag stored articles anew with the present models: language, topics, names, keywords. Texts and books stay as they are; broken off, it goes on where it was.",
            "ingest retag ~/news",
            "ingest retag ~/news --all --json"))
        {
            data, all, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var walk = new ArchiveWalk(archive.Store.Rewriting, new WalkProgress(Console.Error, TimeProvider.System));
            var annotator = DataSettings.Annotator(archive.Data);
            var every = parsed.GetValue(all);
            var result = await walk.RewriteAsync("tagging", walked => Retag.Decide(walked, annotator, every), cancellation);
            Console.WriteLine(parsed.GetValue(json)
                ? JsonOutput.Line(new { result.Articles, result.Rewritten, result.Changed, model = annotator.Model })
                : $"{Counted.Of(result.Rewritten, "article")} of {result.Articles} tagged anew by {annotator.Model}{WalkView.Left(result)}");
            return ExitCode.Fine;
        });
        return command;
    }
}
