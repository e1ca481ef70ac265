using System.Diagnostics;

namespace Ingest.Benchmarks.Extraction;

/// <summary>Prints pages a second on one core for each engine, in turns so that a busy machine slows all alike.</summary>
public static class Speed
{
    private const int Rounds = 3;

    public static void Print(IReadOnlyList<DevelopmentSet> sets)
    {
        var pages = sets.SelectMany(s => s.Pages(Part.Training)).Select(p => p.Html).Where((_, i) => i % 3 == 0).ToList();
        (string Name, Func<string, Extracted> Run, double Best)[] engines =
            [("AngleSharp, parsing alone", Engines.ParsingAlone, 0), ("Ingest.Extraction", Engines.Ours, 0), ("SmartReader", Engines.SmartReader, 0)];
        foreach (var engine in engines)
            foreach (var page in pages.Take(50))
                engine.Run(page);
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < engines.Length; i++)
                engines[i].Best = Math.Max(engines[i].Best, Rate(pages, engines[i].Run));
        Console.WriteLine($"{pages.Count} pages, {pages.Average(p => p.Length) / 1024:0} KiB on average, best of {Rounds} rounds, CPU time");
        foreach (var (name, _, best) in engines)
            Console.WriteLine($"  {name,-26} {best,7:0} pages/s  {best / engines[0].Best:0.00} of parsing alone");
    }

    /// <summary>By CPU time, which other programs on the machine disturb less than the clock.</summary>
    private static double Rate(List<string> pages, Func<string, Extracted> run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var page in pages)
            run(page);
        process.Refresh();
        return pages.Count / (process.TotalProcessorTime - before).TotalSeconds;
    }
}
