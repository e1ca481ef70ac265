using System.Diagnostics;
using System.Globalization;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>How long a lone file takes to become findable while others keep the pipeline busy.</summary>
public sealed class LoadedLatency(Pipeline pipeline)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="load">What else comes, in articles a second, as files of records that hold half a second's worth each.</param>
    /// <param name="files">Lone files, one with each file of records.</param>
    /// <returns>Seconds from the rename to the first search that finds it, beyond the quiet period, in ascending order.</returns>
    public async Task<IReadOnlyList<double>> MeasureAsync(double load, int files)
    {
        var staging = Directory.CreateDirectory(Path.Combine(pipeline.Data, "staging")).FullName;
        var each = Math.Max(1, (int)(load * Step.TotalSeconds));
        var lines = File.ReadLines(new PipelineCorpus("load", each * files, 4000).Write(staging)).Chunk(each).ToList();
        for (var i = 0; i < files; i++)
        {
            File.WriteAllLines(Path.Combine(staging, $"load-{i}.jsonl"), lines[i]);
            File.WriteAllText(Path.Combine(staging, $"lone-{i}.txt"), $"The {Marker(i)} of the harbour\n\nThe {Marker(i)} was seen in the harbour on Monday, as people who work there said in the evening. Nobody knew whose it was.\n");
        }

        var seen = new List<Task<double>>();
        for (var i = 0; i < files; i++)
        {
            foreach (var name in (string[])[$"load-{i}.jsonl", $"lone-{i}.txt"])
                Directory.Move(Path.Combine(staging, name), Path.Combine(pipeline.Inbox, name));
            seen.Add(FoundAsync(Marker(i), Stopwatch.GetTimestamp()));
            await Task.Delay(Step);
        }

        return [.. (await Task.WhenAll(seen)).Order()];
    }

    private async Task<double> FoundAsync(string marker, long start)
    {
        while ((await pipeline.Store.SearchAsync(new SearchQuery(marker, Limit: 1), default)).Total == 0)
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"'{marker}' is not found after {Patience.TotalMinutes} minutes");
            await Task.Delay(Poll);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds - Watch.QuietPeriod;
    }

    /// <summary>A word that no other file has.</summary>
    private static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"zeppelin{number}q");
}
