using Ingest.Benchmarks.Extraction;
using Ingest.Contracts;

namespace Ingest.Benchmarks.Text;

/// <summary>Prints how many words of articles without boilerplate stay when they are cleaned: nearly all should.</summary>
public static class CleanText
{
    private const int ShownBelow = 97;

    public static void Print(IEnumerable<DevelopmentSet> sets)
    {
        foreach (var set in sets)
            foreach (var part in new[] { Part.Training, Part.Validation })
            {
                var (words, stayed, exact) = (0L, 0L, 0);
                var bodies = set.Pages(part).Where(p => p.Truth.Body is { Length: > 0 }).ToList();
                foreach (var page in bodies)
                {
                    var text = page.Truth.Body!;
                    var kept = TextBenchmark.Clean(text, ContentKind.Plain);
                    var (before, after) = (BodyScore.Words(text).Count, BodyScore.Words($"{kept.Text}").Count);
                    (words, stayed, exact) = (words + before, stayed + Math.Min(before, after), exact + (before == after ? 1 : 0));
                    if (part == Part.Training && after * 100 < before * ShownBelow)
                        Console.WriteLine($"    {page.Id}: {before - after} of {before} words went");
                }
                Console.WriteLine($"{set.Name} {part.ToString().ToLowerInvariant()}: {bodies.Count} clean texts, {100.0 * stayed / words:0.00}% of words stay, all of them in {exact}");
            }
    }
}
