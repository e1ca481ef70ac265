using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>Drops the corpus, inflicts a fault again and again at random moments, lets the work finish, and counts.</summary>
public abstract class FaultSuite(Undisturbed undisturbed, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = Undisturbed.IsLong ? TimeSpan.FromMinutes(20) : TimeSpan.FromMinutes(4);

    protected Corpus Corpus => undisturbed.Corpus;

    protected static IReadOnlyDictionary<string, string> QuickHealing { get; } = new Dictionary<string, string>
    {
        ["Fetching__HealAfter"] = "00:00:03",
        ["Fetching__HealGrace"] = "00:00:02",
        ["Transport__GiveUpAfter"] = "00:00:20",
    };

    /// <summary>Inflicts a fault several times, each time when more is settled.</summary>
    /// <param name="times">How often the fault is inflicted, as long as there is work in flight.</param>
    /// <param name="fault">Inflicts it once; returns when the world is whole again, or is being mended.</param>
    protected Task RunAsync(Pipeline pipeline, int times, Func<Random, Task> fault, IReadOnlyDictionary<string, string>? settings = null, Action? check = null) =>
        RunInWorldAsync(pipeline, settings, async (random, corpus) =>
        {
            corpus.DropRest();
            var hits = 0;
            var settled = 0L;
            for (var i = 0; i < times * Undisturbed.Times; i++)
            {
                // Something has settled since the last fault was mended, so that each one meets a world that works.
                var share = (i + random.NextDouble()) / ((times * Undisturbed.Times) + 1);
                var reached = await ReachedAsync(pipeline, Math.Max(settled, (long)(share * Corpus.Records)));
                if (reached is null)
                    break;
                hits++;
                await fault(random);
                settled = Math.Max(reached.Value, (await SettledRecordsAsync(pipeline)).Settled);
            }

            Assert.True(hits > 0, "the fault never hit work in flight");
            return $"{hits} of {times * Undisturbed.Times} faults hit work in flight";
        }, check);

    /// <summary>Lets a process die at each of its steps, one life after the other, with a part of the corpus for each.</summary>
    /// <param name="name">The executable.</param>
    /// <param name="start">Starts it so that it dies at a step; takes the how-manieth time.</param>
    protected Task RunThroughStepsAsync<TStep>(
        Pipeline pipeline, string name, IReadOnlyList<TStep> steps, Func<TStep, int, IReadOnlyDictionary<string, string>, RunningProcess> start,
        IReadOnlyDictionary<string, string>? settings = null) =>
        RunInWorldAsync(pipeline, settings, async (random, corpus) =>
        {
            var lives = steps.Count * Undisturbed.Times;
            for (var life = 0; life < lives; life++)
            {
                var step = steps[life % steps.Count];
                var process = pipeline.Processes.Single(process => process.Name == name);
                // Only what was taken and has no outcome yet is asked for by record: it is taken by the life before, and goes no further.
                var adopts = step?.ToString() == nameof(IArticleStore.GetSettledRecordsAsync);
                var frozen = adopts ? pipeline.Processes.Where(other => other.Name == "Ingest.Cleaner").ToList() : [];
                await Task.WhenAll(frozen.Select(other => other.SignalAsync("STOP")));
                if (adopts)
                {
                    corpus.DropPart(life, lives + 1);
                    await TakenAsync(pipeline);
                }

                var dying = await pipeline.ReplaceAsync(process, environment => start(step, random.Next(1, 3), environment));
                if (!adopts)
                    corpus.DropPart(life, lives + 1);
                var died = await DiedAsync(dying);
                await Task.WhenAll(frozen.Select(other => other.SignalAsync("CONT")));
                if (!died)
                    Assert.Fail($"the process never came to '{step}', in a minute:\n{string.Join('\n', dying.Lines.TakeLast(20))}");
                await pipeline.RestartAsync(dying);
            }

            corpus.DropRest();
            return $"{lives} of {lives} deaths, at {string.Join(", ", steps)}";
        });

    private async Task RunInWorldAsync(
        Pipeline pipeline, IReadOnlyDictionary<string, string>? settings, Func<Random, DroppedCorpus, Task<string>> inflict, Action? check = null)
    {
        var seed = Environment.GetEnvironmentVariable("INGEST_FAULTS_SEED") is { Length: > 0 } given ? int.Parse(given, null) : Random.Shared.Next();
        output.WriteLine($"seed {seed}: repeat with INGEST_FAULTS_SEED={seed}");
        // Records are slow enough to be met half-way, and a line for each would only fill the tests' memory.
        pipeline.Settings["Logs__Level"] = "Warning";
        pipeline.Settings["Fetching__WindowRecords"] = "384";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            pipeline.Settings[name] = value;
        await using (pipeline)
        {
            await pipeline.InitializeAsync();
            Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");
            var hits = await inflict(new Random(seed), new DroppedCorpus(undisturbed, pipeline));
            await SettledAsync(pipeline);
            await CheckAsync(pipeline);
            check?.Invoke();
            output.WriteLine(hits);
        }
    }

    /// <summary>Returns when nothing is left in the inbox.</summary>
    private static async Task TakenAsync(Pipeline pipeline)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Directory.EnumerateFiles(pipeline.Inbox, "*", SearchOption.AllDirectories).Any())
            await Task.Delay(10, patience.Token);
    }

    /// <returns>False when the process still lives after a minute.</returns>
    private static async Task<bool> DiedAsync(RunningProcess process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (process.Lives && !patience.IsCancellationRequested)
            await Task.Delay(20);
        return !process.Lives;
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
            await Task.Delay(25);
        }

        throw new TimeoutException($"{records} records were not reached:\n{await DescribeAsync(pipeline)}");
    }

    private async Task SettledAsync(Pipeline pipeline)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!(await SettledRecordsAsync(pipeline)).Done || Left(pipeline).Any())
        {
            if (pipeline.Ended is { } ended)
                Assert.Fail($"a process ended by itself:\n{ended}");
            if (patience.IsCancellationRequested)
                Assert.Fail($"not settled in {Patience}; left: {string.Join(", ", Left(pipeline).Take(5))}\n{await DescribeAsync(pipeline)}");
            await Task.Delay(100);
        }
    }

    /// <summary>What the queues hold, and each process's last lines.</summary>
    private static async Task<string> DescribeAsync(Pipeline pipeline) => string.Join(
        '\n',
        (await pipeline.DescribeQueuesAsync()).Concat(pipeline.Processes.SelectMany(process => process.Lines.TakeLast(12).Prepend($"{process.Name}:"))));

    private async Task<(long Settled, bool Done)> SettledRecordsAsync(Pipeline pipeline)
    {
        if (await pipeline.SuperviseAsync() is > 0 and var restarted)
            output.WriteLine($"{restarted} ended because the bus did not come back, and was started anew");
        try
        {
            var status = await pipeline.Store.GetStatusAsync(default);
            return (status.Outcomes.Total, status.OpenDrops == 0 && status.Outcomes.Total >= Corpus.Files + Corpus.Records);
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
        // One that ended for its supervisor may not have been started anew, since everything was settled by then.
        Assert.All(pipeline.Processes.Where(process => process.Lives), process => Assert.InRange(process.PeakMegabytes, 1, MemoryTests.Bound));
        var status = await pipeline.Store.GetStatusAsync(default);
        Assert.Equal(Corpus.Files + Corpus.Records, status.Outcomes.Total);
        Assert.Equal(Corpus.Refused, status.Outcomes.Rejected);
        Assert.Equal(0, status.Outcomes.Failed);
        Assert.Equal(undisturbed.Texts.Count, status.Articles);
        Assert.Equal(undisturbed.Texts, await Undisturbed.ExportAsync(pipeline));
    }
}
