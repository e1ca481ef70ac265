using Ingest.Faults.Stages;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>A record that kills its process fails alone, and its neighbours are stored.</summary>
[Collection(Lanes.Others)]
public sealed class DeadlyRecordTests(Undisturbed undisturbed)
{
    private static readonly string Stages = Path.Combine(AppContext.BaseDirectory, "Ingest.Faults.Stages");

    [Fact]
    public Task In_the_cleaner_service() => FailsAloneAsync(new PipelineWithDeadlyCleaner(undisturbed.Servers), deaths: 5);

    [Fact]
    public Task In_the_embedded_process() => FailsAloneAsync(new DeadlyEmbeddedPipeline(), deaths: 5);

    private static async Task FailsAloneAsync(Pipeline pipeline, int deaths)
    {
        await using var disposed = pipeline;
        await pipeline.InitializeAsync();
        Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");
        var lines = Enumerable.Range(0, 40).Select(i =>
            $"{{\"url\":\"https://example.org/deadly/{i}\",\"title\":\"Record {i}\",\"text\":\"A story of the town, told on day {i}{(i == 23 ? $", and {Deadly.Mark}" : "")}.\"}}");
        Directory.CreateDirectory(pipeline.Inbox);
        await File.WriteAllLinesAsync(Path.Combine(pipeline.Inbox, "deadly.jsonl"), lines);

        var drop = await SettledAsync(pipeline);

        Assert.Equal(new Contracts.OutcomeCounts(39, 0, 0, 0, 1), drop.Counts);
        await foreach (var refusal in pipeline.Store.ListRefusalsAsync(new RefusalQuery(drop.DropId), default))
        {
            Assert.Equal((23, "cleaner"), (refusal.Record, refusal.Stage));
            Assert.Contains($"ended {deaths} times", refusal.Reason, StringComparison.Ordinal);
        }

        var (code, audit) = await pipeline.CommandAsync("audit");
        Assert.True(code == 0, string.Join('\n', audit));
    }

    /// <summary>Waits, and starts again what has died, as compose does.</summary>
    private static async Task<Drop> SettledAsync(Pipeline pipeline)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!patience.IsCancellationRequested)
        {
            foreach (var process in pipeline.Processes.Where(process => !process.Lives).ToList())
                await pipeline.RestartAsync(process);
            try
            {
                await foreach (var drop in pipeline.Store.ListDropsAsync(new DropQuery(DropState.Settled), default))
                {
                    if (!Directory.EnumerateDirectories(Path.Combine(pipeline.Data, "processing"), drop.DropId.ToString(), SearchOption.AllDirectories).Any())
                        return drop;
                }
            }
            catch (StoreUnavailableException)
            {
                // Not there yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException(string.Join('\n', pipeline.Lines.TakeLast(40)));
    }

    private sealed class PipelineWithDeadlyCleaner(Servers servers) : DistributedPipeline(servers)
    {
        protected override IReadOnlyList<string> Executables => ["Ingest.Store", "Ingest.Enricher", "Ingest.Cleaner", "Ingest.Fetcher"];

        protected override RunningProcess Start(string executable) =>
            executable == "Ingest.Cleaner" ? new RunningProcess(Stages, ["cleaner"], Environment(), executable) : base.Start(executable);
    }

    private sealed class DeadlyEmbeddedPipeline : EmbeddedPipeline
    {
        protected override RunningProcess Start(string executable) =>
            new(Stages, ["embedded"], new Dictionary<string, string>(Environment()) { ["Data__Folder"] = Data }, executable);
    }
}
