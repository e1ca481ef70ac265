using System.CommandLine;
using Ingest.Cli.Archives;
using Ingest.Cli.Output;
using Ingest.Cli.Tracing;
using Ingest.Hosting;

namespace Ingest.Cli.Commands;

internal static class TraceCommand
{
    public static Command Create()
    {
        var data = Arguments.Data();
        var id = new Argument<string>("ID|FILE")
        {
            Description = "An article's id, a drop's id, a record as DROP/RECORD, or a file: its path below inbox/, or as it lies in done/ or failed/",
        };
        var (json, store) = (Arguments.Json(), Arguments.Store());
        var command = new Command("trace", Arguments.Examples(
            "Tell the journey of an article or a file: when it was claimed, what became of each record and why, where the file is now, and what the logs say.",
            "ingest trace ~/news 8f09a001-e6f4-8f8b-803d-a1ed1de95819",
            "ingest trace ~/news export.jsonl",
            "ingest trace ~/news ~/news/failed/2025-11-30/export.jsonl.rejected.jsonl --json"))
        {
            data, id, json, store,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var archive = await Archive.OpenAsync(parsed.GetRequiredValue(data), parsed.GetValue(store), cancellation);
            var journeys = await Trace.RunAsync(archive, parsed.GetRequiredValue(id), cancellation);
            var lines = LogLines.Find(archive.Data.Logs, Trace.Keys(journeys), Trace.MostLines, cancellation);
            await using var output = StandardOutput.OpenText();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(JsonOutput.Line(new { journeys, log = lines }));
                return ExitCode.Fine;
            }

            foreach (var journey in journeys)
                await output.WriteLineAsync(TraceView.Render(journey, Ink.ForOutput()));
            if (lines.Count > 0)
                await output.WriteLineAsync("log");
            foreach (var line in lines)
                await output.WriteLineAsync(TraceView.Render(line));
            return ExitCode.Fine;
        });
        return command;
    }
}
