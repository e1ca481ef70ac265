namespace Ingest.Benchmarks.Extraction;

/// <summary>Prints the figures of one part of one set.</summary>
public static class QualityTable
{
    public static void Print(string set, Part part, IReadOnlyList<ScoredPage> pages)
    {
        Console.WriteLine($"{set} {part.ToString().ToLowerInvariant()}: {pages.Count} pages, {pages.Count(p => p.Got.Text.Length == 0)} empty");
        var bodies = pages.Where(p => p.Body is not null).Select(p => p.Body!.Value).ToList();
        if (bodies.Count > 0)
        {
            var (precision, recall) = (Mean(bodies.Select(b => b.Precision)), Mean(bodies.Select(b => b.Recall)));
            Console.WriteLine($"  body      F1 {Harmonic(precision, recall):0.0000}  precision {precision:0.0000}  recall {recall:0.0000}  exact {bodies.Count(b => b.IsExact) / (double)bodies.Count:0.000}");
        }
        var (wanted, unwanted) = (pages.Sum(p => p.Page.Truth.With.Count), pages.Sum(p => p.Page.Truth.Without.Count));
        if (wanted > 0)
        {
            var (found, kept) = (pages.Sum(p => p.Found.Count), pages.Sum(p => p.Kept.Count));
            Console.WriteLine($"  segments  F1 {2.0 * found / (2.0 * found + kept + wanted - found):0.0000}  recall {(double)found / wanted:0.0000}  rejection {1 - (double)kept / unwanted:0.0000}");
        }
        Meta("title", pages.Where(p => p.Page.Truth.Title is not null).Select(p => (p.Got.Title is not null, MetaScore.Title(p.Got.Title, p.Page.Truth.Title!))));
        Meta("author", pages.Where(p => p.Page.Truth.Author.Count > 0).Select(p => (p.Got.Authors.Count > 0, MetaScore.Authors(p.Got.Authors, p.Page.Truth.Author))));
        Meta("date", pages.Where(p => p.Page.Truth.Date is not null).Select(p => (p.Got.Date is not null, MetaScore.Date(p.Got.Date, p.Page.Truth.Date!))));
    }

    private static void Meta(string field, IEnumerable<(bool Got, bool Right)> pages)
    {
        var all = pages.ToList();
        if (all.Count > 0)
            Console.WriteLine($"  {field,-9} right {all.Count(p => p.Right) / (double)all.Count:0.000}  got {all.Count(p => p.Got) / (double)all.Count:0.000}  of {all.Count}");
    }

    private static double Mean(IEnumerable<double?> values) => values.Where(v => v is not null).DefaultIfEmpty(0).Average()!.Value;

    private static double Harmonic(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);
}
