using Ingest.Benchmarks.Extraction;
using Ingest.Benchmarks.Language;
using Ingest.Benchmarks.Pipelines;
using Ingest.Benchmarks.Stories;
using Ingest.Benchmarks.Text;

// One program, a command for each subject; each command owns a folder of that name.
Dictionary<string, Func<string[], int>> commands = new()
{
    ["extraction"] = ExtractionBenchmark.Run,
    ["language"] = LanguageBenchmark.Run,
    ["pipeline"] = PipelineBenchmark.Run,
    ["corpus"] = PipelineCorpus.Run,
    // Processes that the pipeline benchmark starts.
    ["floor"] = FloorStage.Run,
    ["stage"] = ReplacedStage.Run,
    ["stories"] = StoriesBenchmark.Run,
    ["text"] = TextBenchmark.Run,
    ["gold"] = GoldBenchmark.Run,
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
    return command(args[1..]);
Console.Error.WriteLine($"usage: Ingest.Benchmarks {string.Join('|', commands.Keys)} …");
return 2;
