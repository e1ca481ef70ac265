using Ingest.Benchmarks.Extraction;
using Ingest.Contracts;
using Ingest.Extraction;

namespace Ingest.Benchmarks.Text;

/// <summary>The command <c>text FOLDER</c>: how much of each article comes out of what exporters make of its page.</summary>
public static class TextBenchmark
{
    private const string Usage =
        "usage: Ingest.Benchmarks text FOLDER [--dumps FOLDER] [--sets wcxb,fundus,…] [--raw] [--clean] [--speed] [--worst N] [--show ID]";

    /// <summary>Fixed, so that a run can be repeated.</summary>
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var sets = (Value(args, "--sets") ?? "wcxb,fundus").Split(',').Select(name => DevelopmentSet.Load(folder, name)).ToList();
        var dumps = Value(args, "--dumps") ?? Path.Combine(folder, "dumps");
        if (args.Contains("--speed"))
            TextSpeed.Print([.. Exporter.All.Select(e => (e, sets.SelectMany(s => Dumps.Of(folder, dumps, s.Name, e, s.Pages(Part.Training))).ToList()))]);
        else if (args.Contains("--clean"))
            CleanText.Print(sets);
        else
            Quality(sets, folder, dumps, args);
        return 0;
    }

    public static Extracted Clean(string text, ContentKind kind) =>
        ArticleExtractor.Extract(text, kind, GivenFields.None, AsOf) is Verdict<ExtractedArticle>.Accepted(var article)
            ? new Extracted(article.Text, article.Title, article.Authors, article.Published?.Iso[..10])
            : Extracted.Nothing;

    private static void Quality(List<DevelopmentSet> sets, string folder, string dumps, string[] args)
    {
        var worst = int.TryParse(Value(args, "--worst"), out var number) ? number : 0;
        foreach (var exporter in Exporter.All)
        {
            foreach (var part in new[] { Part.Training, Part.Validation })
            {
                List<ScoredPage> all = [];
                foreach (var set in sets)
                {
                    List<ScoredPage> scored = [.. Dumps.Of(folder, dumps, set.Name, exporter, set.Pages(part))
                        .Select(page => new ScoredPage(page, args.Contains("--raw") ? Extracted.Nothing with { Text = page.Html } : Clean(page.Html, exporter.Kind)))];
                    QualityTable.Print($"{exporter.Name} {set.Name}", part, scored);
                    all.AddRange(scored);
                }
                if (sets.Count > 1)
                    QualityTable.Print($"{exporter.Name} all", part, all);
                // Nobody looks at the pages that quality is measured on.
                if (part == Part.Training)
                {
                    WorstPages.Print(all, worst);
                    WorstPages.Show(all, Value(args, "--show"));
                }
            }
        }
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
