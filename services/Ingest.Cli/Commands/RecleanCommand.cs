using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Rewriting;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class RecleanCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("reclean", Arguments.Examples(
            "Learn what recurs in each outlet's articles (appeals, notices, teasers) and take it out of them, as new revisions; the texts as they came are kept. Broken off, it is begun again.",
            "ingest reclean ~/news",
            "ingest boilerplate ~/news list"))
        {
            data, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var (walk, _) = await Reclean.RunAsync(archive.Store.Rewriting, DataSettings.Annotator(archive.Data), new WalkProgress(Console.Error, TimeProvider.System), cancellation);
            var taken = (await BoilerplateList.OfAsync(archive.Store.Rewriting, taken: true, cancellation)).Count;
            Console.WriteLine(parsed.GetValue(json)
                ? JsonOutput.Line(new { walk.Articles, walk.Rewritten, walk.Changed, paragraphs = taken })
                : $"{Counted.Of(walk.Rewritten, "article")} of {walk.Articles} cleaned anew by {Counted.Of(taken, "recurring paragraph")}{WalkView.Left(walk)}");
            return ExitCode.Fine;
        });
        return command;
    }
}
