using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Stories;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class StoryCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var id = new Argument<Guid>("ID") { Description = "A story's id, as 'ingest export' writes it, or the id of an article" };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("story", Arguments.Examples(
            "Show a story: all articles that tell of one event, and why each of them is there: shared names, words and quotations, similarity, the nearest article.",
            "ingest story ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819",
            "ingest story ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819 --json | jq '.tellings[].evidence.quotes'"))
        {
            data, id, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var asked = parsed.GetRequiredValue(id);
            var story = await archive.Store.Stories.FindStoryAsync(asked, cancellation) ?? throw await UnknownAsync(archive, asked, cancellation);
            var row = await StoryRow.OfAsync(archive.Store, story, cancellation);
            await using var output = StandardOutput.OpenText();
            await output.WriteAsync(parsed.GetValue(json) ? JsonOutput.Line(row) + "\n" : StoryView.Render(row, Ink.ForOutput()));
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<UsageException> UnknownAsync(Archive archive, Guid asked, CancellationToken cancellation) => new(
        await archive.Store.FindAsync(asked, cancellation) is null
            ? $"the archive has no story and no article {asked}; 'ingest search' and 'ingest export' tell ids"
            : $"article {asked} has no story yet; 'ingest run' places articles a moment after it stores them");
}
