using System.Diagnostics;
using System.Globalization;
using Ingest.Testing;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>What one corpus cost a running pipeline.</summary>
/// <param name="Seconds">From the rename into the inbox to the last settled record, less the quiet period.</param>
/// <param name="Costs">Microseconds of CPU for each article, by process.</param>
/// <param name="Peaks">The most memory ever, in MB, by process of ours.</param>
public sealed record Measured(PipelineCorpus Corpus, double Seconds, IReadOnlyList<(string Process, double Microseconds)> Costs, IReadOnlyList<(string Process, long Megabytes)> Peaks)
{
    public double Rate => Corpus.Articles / Seconds;

    public string Describe() => string.Create(CultureInfo.InvariantCulture,
        $"| {Corpus.Name} | {Corpus.Articles} | {Rate:0} | {string.Join(", ", Costs.Select(cost => string.Create(CultureInfo.InvariantCulture, $"{cost.Process} {cost.Microseconds:0}")))} | {string.Join(", ", Peaks.Select(peak => $"{peak.Process} {peak.Megabytes}"))} |");
}

/// <summary>Drops a corpus into a running pipeline and watches what it costs until all of it is settled.</summary>
public sealed class Watch(Pipeline pipeline, IReadOnlyList<(string Name, int Id)> servers)
{
    /// <summary>The quiet period that <see cref="Pipeline"/> sets, in seconds.</summary>
    public const double QuietPeriod = 0.5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<Measured> RunAsync(PipelineCorpus corpus)
    {
        Directory.CreateDirectory(pipeline.Inbox);
        var source = corpus.Write(pipeline.Data);
        var total = await SettledAsync() + corpus.Articles;
        var before = Cpu();
        var start = Stopwatch.GetTimestamp();
        Directory.Move(source, Path.Combine(pipeline.Inbox, Path.GetFileName(source)));
        while (await SettledAsync() < total)
        {
            if (pipeline.Ended is { } ended)
                throw new InvalidOperationException($"a process ended:\n{ended}");
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"{corpus.Name}: {total - await SettledAsync()} of {corpus.Articles} articles are not settled after {Patience.TotalMinutes} minutes");
            await Task.Delay(200);
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds - QuietPeriod;
        var after = Cpu();
        return new Measured(
            corpus, seconds,
            [.. after.Select(pair => (pair.Key, (pair.Value - before.GetValueOrDefault(pair.Key)) * 1e6 / corpus.Articles))],
            [.. pipeline.Processes.GroupBy(Short).Select(group => (group.Key, group.Max(process => process.PeakMegabytes)))]);
    }

    /// <returns>Seconds from the rename of a lone file to its row, beyond the quiet period, in ascending order.</returns>
    public async Task<IReadOnlyList<double>> LatenciesAsync(int files)
    {
        var corpus = new PipelineCorpus("one by one", files, 4000, AsFiles: true);
        var source = corpus.Write(pipeline.Data);
        var seconds = new List<double>();
        foreach (var file in Directory.EnumerateFiles(source))
        {
            var settled = await SettledAsync();
            var start = Stopwatch.GetTimestamp();
            Directory.Move(file, Path.Combine(pipeline.Inbox, "lone-" + Path.GetFileName(file)));
            while (await SettledAsync() == settled)
                await Task.Delay(5);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds - QuietPeriod);
        }
        return [.. seconds.Order()];
    }

    private async Task<long> SettledAsync() => (await pipeline.Store.GetStatusAsync(CancellationToken.None)).Outcomes.Total;

    private Dictionary<string, double> Cpu() => pipeline.Processes.Select(process => (Name: Short(process), process.Id)).Concat(servers)
        .GroupBy(process => process.Name).ToDictionary(group => group.Key, group => group.Sum(process => ProcessCost.CpuSeconds(process.Id)));

    private static string Short(RunningProcess process) => process.Name.Replace("Ingest.", "", StringComparison.Ordinal).ToLowerInvariant();
}
