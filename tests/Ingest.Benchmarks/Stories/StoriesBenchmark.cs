using System.Globalization;
using Ingest.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>The command <c>stories FOLDER</c>: how well texts and stories are known again, and what it costs.</summary>
public static class StoriesBenchmark
{
    private const string Usage = "usage: Ingest.Benchmarks stories FOLDER [--seeds FOLDER | --thresholds]\n       Ingest.Benchmarks stories --cost CONNECTION [--most ARTICLES]";

    public static int Run(string[] args)
    {
        if (args is ["--cost", var connection, ..])
        {
            CostCurve.PrintAsync(connection, args is [_, _, "--most", var most] ? int.Parse(most, CultureInfo.InvariantCulture) : int.MaxValue).GetAwaiter().GetResult();
            return 0;
        }

        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        if (args.Contains("--thresholds"))
        {
            ThresholdTable.Print(folder);
            return 0;
        }

        var ecb = StoryArticle.Read(Path.Combine(folder, "stories", "ecbplus_dev.jsonl"));
        var headlines = StoryArticle.Read(Path.Combine(folder, "stories", "uci_headlines_dev.jsonl")).OrderBy(article => article.Published).ToList();
        SameTextTable.Print([
            .. StoryArticle.Read(Path.Combine(folder, "topics", "dev", "wikinews_iptc17_dev.jsonl")),
            .. StoryArticle.Read(Path.Combine(folder, "topics", "eval_only", "bbc_dev.jsonl"))]);
        StoryTable("ECB+ dev", ecb);
        StoryTable("UCI headlines dev", headlines);
        if (Array.IndexOf(args, "--seeds") is >= 0 and var at && at + 1 < args.Length)
            SeedTable.Print(args[at + 1], Path.Combine(folder, "topics"));
        return 0;
    }

    private static void StoryTable(string name, List<StoryArticle> articles)
    {
        var score = Grouping.Measure(articles, StoryOptions.Default);
        var backwards = Grouping.Measure([.. Enumerable.Reverse(articles)], StoryOptions.Default);
        Console.WriteLine($"{name}: {articles.Count} articles, B3 precision {score.Precision:0.000}, recall {score.Recall:0.000}, F1 {score.F1:0.000}; backwards F1 {backwards.F1:0.000}");
    }
}
