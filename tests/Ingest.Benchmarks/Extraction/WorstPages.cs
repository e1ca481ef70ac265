namespace Ingest.Benchmarks.Extraction;

/// <summary>Shows where the engine fails: the worst pages, and for each the lines that are surplus or missing.</summary>
public static class WorstPages
{
    public static void Print(IReadOnlyList<ScoredPage> pages, int most)
    {
        foreach (var page in pages.Where(p => p.Body is not null).OrderBy(p => p.Body!.Value.F1).Take(most))
            Console.WriteLine($"    {page.Body!.Value.F1:0.000} p {page.Body.Value.Precision ?? 0:0.00} r {page.Body.Value.Recall ?? 0:0.00} {page.Page.Id} {page.Page.Truth.Url}");
        foreach (var page in pages.Where(p => p.Body is null).OrderBy(p => p.Found.Count - p.Page.Truth.With.Count - p.Kept.Count).Take(most))
            Console.WriteLine($"    with {page.Found.Count}/{page.Page.Truth.With.Count} without {page.Kept.Count}/{page.Page.Truth.Without.Count} {page.Page.Id} {page.Page.Truth.Url}");
    }

    public static void Show(IReadOnlyList<ScoredPage> pages, string? ids)
    {
        foreach (var page in pages.Where(p => ids is not null && ids.Split(',').Contains(p.Page.Id)))
        {
            Console.WriteLine($"==== {page.Page.Id} {page.Page.Truth.Url}");
            Lines("surplus +", page.Got.Text, page.Page.Truth.Body ?? "");
            Lines("missing -", page.Page.Truth.Body ?? "", page.Got.Text);
            foreach (var segment in page.Page.Truth.With.Except(page.Found))
                Console.WriteLine($"  missing - {segment}");
            foreach (var segment in page.Kept)
                Console.WriteLine($"  surplus + {segment}");
        }
    }

    private static void Lines(string mark, string text, string other)
    {
        var words = string.Join(' ', BodyScore.Words(other));
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            if (other.Length > 0 && !words.Contains(string.Join(' ', BodyScore.Words(line)), StringComparison.Ordinal))
                Console.WriteLine($"  {mark} {number}: {(line.Length > 160 ? line[..160] + "…" : line)}");
        }
    }
}
