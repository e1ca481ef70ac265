using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Rewriting;
using Ingest.Hosting;
using Ingest.Storage.Rewriting;

namespace Ingest.Cli.Commands;

internal static class BoilerplateCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var action = new Argument<string>("list|keep|drop") { Description = "Show what recurs, leave a paragraph in, or take it out" }.AcceptOnlyFromAmong("list", "keep", "drop");
        var ids = new Argument<string[]>("ID") { Description = "Paragraphs by the ids of the list", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "list: also what recurs and stays" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("boilerplate", Arguments.Examples(
            "Show the paragraphs that 'ingest reclean' takes out of an outlet's articles, and say which stay and which go. What is said holds for ever, from the next 'ingest reclean' on.",
            "ingest boilerplate ~/news list",
            "ingest boilerplate ~/news keep 3f0c9a5512de7788 && ingest reclean ~/news"))
        {
            data, action, ids, all, json, store,
        };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(ids) is { Length: > 0 };
            if (result.GetValue(action) is "keep" or "drop" && !named)
                result.AddError("keep and drop name paragraphs; 'ingest boilerplate DATA list' tells their ids");
            if (result.GetValue(action) == "list" && named)
                result.AddError("list takes no ids; --json and jq choose among its lines");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var rewriting = archive.Store.Rewriting;
            if (parsed.GetRequiredValue(action) is var said and not "list")
                return await SayAsync(rewriting, parsed.GetValue(ids) ?? [], said == "keep" ? BoilerplateVerdict.Kept : BoilerplateVerdict.Dropped, cancellation);
            await using var output = StandardOutput.OpenText();
            foreach (var row in await BoilerplateList.OfAsync(rewriting, !parsed.GetValue(all), cancellation))
                await output.WriteAsync(parsed.GetValue(json) ? JsonOutput.Line(row) + "\n" : WalkView.Render(row, Ink.ForOutput()));
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<int> SayAsync(IRewritingStore store, string[] ids, BoilerplateVerdict verdict, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            if (!await BoilerplateList.SayAsync(store, id, verdict, cancellation))
                throw new UsageException($"no recurring paragraph {id}; 'ingest boilerplate DATA list --all' tells the ids there are");
        }

        Console.WriteLine($"{Counted.Of(ids.Length, "paragraph")} {(verdict == BoilerplateVerdict.Kept ? "kept" : "dropped")}; 'ingest reclean' does it");
        return ExitCode.Fine;
    }
}
