using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>Drops the corpus, inflicts a fault again and again at random moments, lets the work finish, and counts.</summary>
public abstract class FaultSuite(Undisturbed undisturbed, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = Undisturbed.IsLong ? TimeSpan.FromMinutes(20) : TimeSpan.FromMinutes(4);

    protected static IReadOnlyDictionary<string, string> QuickHealing { get; } = new Dictionary<string, string>
    {
        ["Fetching__HealAfter"] = "00:00:03",
        ["Fetching__HealGrace"] = "00:00:02",
    };

    /// <param name="times">How often the fault is inflicted, as long as there is work in flight.</param>
    /// <param name="fault">Inflicts it once; returns when the world is whole again, or is being mended.</param>
    protected async Task RunAsync(Pipeline pipeline, int times, Func<Random, Task> fault, IReadOnlyDictionary<string, string>? settings = null)
    {
        var seed = Environment.GetEnvironmentVariable("INGEST_FAULTS_SEED") is { Length: > 0 } given ? int.Parse(given, null) : Random.Shared.Next();
        output.WriteLine($"seed {seed}: repeat with INGEST_FAULTS_SEED={seed}");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            pipeline.Settings[name] = value;
        // Records are slow enough to be met half-way, and a line for each would only fill the tests' memory.
        pipeline.Settings["Logs__Level"] = "Warning";
        pipeline.Settings["Fetching__WindowRecords"] = "512";
        await using (pipeline)
        {
            await pipeline.InitializeAsync();
            Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");
            Drop(pipeline);
            var random = new Random(seed);
            var hits = 0;
            var settled = 0L;
            for (var i = 0; i < times; i++)
            {
                // Something has settled since the last fault, so that each one meets a world that works.
                var share = (i + random.NextDouble()) / (times + 1);
                var reached = await ReachedAsync(pipeline, Math.Max(settled, (long)(share * undisturbed.Corpus.Records)));
                if (reached is null)
                    break;
                settled = reached.Value;
                hits++;
                await fault(random);
            }

            await SettledAsync(pipeline);
            await CheckAsync(pipeline);
            output.WriteLine($"{hits} of {times} faults hit work in flight");
            Assert.True(hits > 0, "the fault never hit work in flight");
        }
    }

    private void Drop(Pipeline pipeline)
    {
        // Made outside the inbox and moved in, as a whole folder.
        var staging = Path.Combine(pipeline.Data, ".staging");
        undisturbed.Corpus.Write(staging);
        Directory.CreateDirectory(pipeline.Inbox);
        Directory.Move(staging, Path.Combine(pipeline.Inbox, "corpus"));
    }

    /// <returns>How many records are settled, more than asked for; null when everything is.</returns>
    private async Task<long?> ReachedAsync(Pipeline pipeline, long records)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested)
        {
            var (settled, done) = await SettledRecordsAsync(pipeline);
            if (done)
                return null;
            if (settled > records)
                return settled;
            await Task.Delay(10);
        }

        throw new TimeoutException($"{records} records were not reached:\n{string.Join('\n', pipeline.Lines.TakeLast(30))}");
    }

    private async Task SettledAsync(Pipeline pipeline)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!(await SettledRecordsAsync(pipeline)).Done || Left(pipeline).Any())
        {
            if (pipeline.Ended is { } ended)
                Assert.Fail($"a process ended by itself:\n{ended}");
            if (patience.IsCancellationRequested)
                Assert.Fail($"not settled in {Patience}; left: {string.Join(", ", Left(pipeline).Take(5))}\n{string.Join('\n', pipeline.Lines.TakeLast(30))}");
            await Task.Delay(100);
        }
    }

    private async Task<(long Settled, bool Done)> SettledRecordsAsync(Pipeline pipeline)
    {
        try
        {
            var status = await pipeline.Store.GetStatusAsync(default);
            return (status.Outcomes.Total, status.OpenDrops == 0 && status.Outcomes.Total >= undisturbed.Corpus.Files + undisturbed.Corpus.Records);
        }
        catch (StoreUnavailableException)
        {
            return (0, false);
        }
    }

    /// <summary>Files that wait still.</summary>
    private static IEnumerable<string> Left(Pipeline pipeline) =>
        from folder in (string[])[pipeline.Inbox, Path.Combine(pipeline.Data, "processing")]
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
        where !Path.GetFileName(file).StartsWith('.')
        select Path.GetRelativePath(pipeline.Data, file);

    private async Task CheckAsync(Pipeline pipeline)
    {
        var (code, lines) = await pipeline.CommandAsync("audit", "--deep");
        Assert.True(code == 0, $"'ingest audit' ended with {code}:\n{string.Join('\n', lines)}");
        var status = await pipeline.Store.GetStatusAsync(default);
        Assert.Equal(undisturbed.Corpus.Files + undisturbed.Corpus.Records, status.Outcomes.Total);
        Assert.Equal(undisturbed.Corpus.Refused, status.Outcomes.Rejected);
        Assert.Equal(0, status.Outcomes.Failed);
        Assert.Equal(undisturbed.Texts.Count, status.Articles);
        Assert.Equal(undisturbed.Texts, await Undisturbed.ExportAsync(pipeline));
    }
}
