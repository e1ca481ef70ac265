using System.Diagnostics;
using System.Globalization;
using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Language;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>The stages' pure decisions alone, in a loop: what the machine could do without bus, folder and store.</summary>
public static class PureLoop
{
    /// <returns>Articles a second of wall time on <paramref name="threads"/> threads.</returns>
    public static double Rate(IReadOnlyList<RawArticle> articles, int threads)
    {
        // The first pass is the compiler's, which takes code up again that has run often.
        Parallel.ForEach(articles, Work);
        Thread.Sleep(TimeSpan.FromSeconds(1));
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = threads }, Work);
        return articles.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <returns>A row with the microseconds of CPU of each decision, on one thread.</returns>
    public static string Describe(string name, IReadOnlyList<RawArticle> articles)
    {
        var cleaning = new CleaningOptions();
        var clean = new List<CleanArticle>();
        var cleaned = Time(articles, raw =>
        {
            if (Cleaning.Clean(raw, cleaning) is Verdict<CleanArticle>.Accepted accepted)
                clean.Add(accepted.Value);
        });
        var enriched = Time(clean, article => Enriching.Enrich(article, Annotator.Default));
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {cleaned:0} | {enriched:0} |");
    }

    private static void Work(RawArticle raw)
    {
        if (Cleaning.Clean(raw, new CleaningOptions()) is Verdict<CleanArticle>.Accepted accepted)
            Enriching.Enrich(accepted.Value, Annotator.Default);
    }

    private static double Time<T>(IReadOnlyList<T> items, Action<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var item in items)
            work(item);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMicroseconds / items.Count;
    }
}
