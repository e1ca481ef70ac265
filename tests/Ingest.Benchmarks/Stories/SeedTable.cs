using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>Two tellings of one event amid other news of the same country and people.</summary>
public static class SeedTable
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Print(string seeds, string topics)
    {
        var pair = Directory.GetFiles(seeds, "*.txt").Order().Select(Read).ToList();
        var others = Directory.GetFiles(topics, "*.jsonl", SearchOption.AllDirectories).Order()
            .SelectMany(StoryArticle.Read).Where(article => $"{article.Title} {article.Text}".Contains("venezuela", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var order in (List<StoryArticle>[])[pair, [.. Enumerable.Reverse(pair)]])
        {
            Say("before the others", [.. order, .. others], order);
            Say("after the others", [.. others, .. order], order);
        }
    }

    private static void Say(string when, List<StoryArticle> articles, List<StoryArticle> pair)
    {
        var grouping = new Grouping(StoryOptions.Default);
        var placed = articles.ConvertAll(article => (Article: article, Placement: grouping.Add(article)));
        var ends = placed.ConvertAll(each => (each.Article, each.Placement, Story: grouping.Story(each.Placement.StoryId)));
        var seeds = ends.Where(each => pair.Contains(each.Article)).ToList();
        var joined = ends.Where(each => !pair.Contains(each.Article) && seeds.Any(seed => seed.Story == each.Story)).ToList();
        Console.WriteLine(
            $"seeds {when} ({articles.Count - 2}): {(seeds[0].Story == seeds[1].Story ? "one story" : "TWO STORIES")} "
            + $"({seeds[1].Placement.Reason}, {seeds[1].Placement.Similarity:0.000}), {joined.Count} others joined");
        foreach (var other in joined)
            Console.WriteLine($"    {other.Placement.Reason} {other.Placement.Similarity:0.000} {other.Article.Title ?? other.Article.Text}");
    }

    private static StoryArticle Read(string path) =>
        ArticleExtractor.Extract(File.ReadAllText(path), ContentKind.Plain, GivenFields.None, AsOf) is Verdict<ExtractedArticle>.Accepted(var article)
            ? new StoryArticle(article.Title, article.Text, null, article.Published?.At)
            : throw new InvalidDataException($"{path} is no article");
}
