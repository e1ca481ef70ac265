using System.Globalization;
using System.Text.Json;
using Ingest.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>The thresholds of stories, chosen on data that may be used for it: the grid of B-cubed that MODEL.md explains.</summary>
public static class ThresholdTable
{
    /// <summary>A heading over more items is a war or a crisis of many stories.</summary>
    private const int MostItems = 12;

    private static readonly double[] Joins = [0.17, 0.20, 0.23, 0.26, 0.29, 0.32, 0.36, 0.40];
    private static readonly double[] Merges = [0.30, 0.37, 0.44, 0.50, 0.60, 1.01];

    public static void Print(string folder)
    {
        var items = Events(Path.Combine(folder, "topics", "train_open", "wcep_2025_2026.jsonl"));
        List<StoryArticle> documents = [.. Dealt(items), .. Split(StoryArticle.Read(Path.Combine(folder, "topics", "dev", "wikinews_iptc17_dev.jsonl")))];
        var lines = items.Where(story => story.Count() <= MostItems).SelectMany(story => story).OrderBy(item => item.Published).ToList();
        Grid($"{lines.Count} single sentences of {lines.DistinctBy(line => line.Story).Count()} stories", lines,
            (join, merge) => StoryOptions.Default with { Threshold = join, HeadlineThreshold = join, HeadlineMergeThreshold = merge });
        Grid($"{documents.Count} texts of {documents.DistinctBy(text => text.Story).Count()} stories", documents,
            (join, merge) => StoryOptions.Default with { Threshold = join, MergeThreshold = merge });
    }

    private static void Grid(string name, List<StoryArticle> articles, Func<double, double, StoryOptions> options)
    {
        Console.WriteLine($"{name}: B3 F1, by the least similarity to join (down) and to merge (across)");
        Console.WriteLine("        " + string.Join("  ", Merges.Select(merge => merge.ToString("0.00 ", CultureInfo.InvariantCulture))));
        foreach (var join in Joins)
        {
            var row = Merges.Select(merge => Grouping.Measure(articles, options(join, merge)).F1.ToString("0.000", CultureInfo.InvariantCulture));
            Console.WriteLine(join.ToString("  0.00  ", CultureInfo.InvariantCulture) + string.Join("  ", row));
        }
    }

    /// <summary>Dated items under a heading of their own event; what stands twice counts once.</summary>
    /// <remarks>Of the headings below one war or crisis only the first by name: two of them are hardly two stories, and an editor files one event now here, now there.</remarks>
    private static List<IGrouping<string?, StoryArticle>> Events(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(item => (Item: item, Headings: item.GetProperty("story").EnumerateArray().Select(heading => heading.GetString()!).ToList()))
            .Where(item => item.Headings.Count > 0)
            .GroupBy(item => item.Headings[0])
            .SelectMany(crisis => crisis.GroupBy(item => item.Headings[^1]).MinBy(story => story.Key, StringComparer.Ordinal)!)
            .Select(item => new StoryArticle(null, item.Item.GetProperty("text").GetString()!, item.Headings[^1],
                DateTimeOffset.Parse(item.Item.GetProperty("date").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)))
            .OrderByDescending(item => item.Published).DistinctBy(item => item.Text).OrderBy(item => item.Published)
            .GroupBy(item => item.Story)];

    /// <summary>Two tellings of each event: its items dealt out in turn. They share what the event is, and no sentence.</summary>
    private static IEnumerable<StoryArticle> Dealt(List<IGrouping<string?, StoryArticle>> events) =>
        from story in events
        let items = story.Take(MostItems).ToList()
        where items.Count >= 4
        from part in (int[])[0, 1]
        let dealt = items.Where((_, i) => i % 2 == part).ToList()
        select new StoryArticle(null, string.Join(' ', dealt.Select(item => item.Text)), story.Key, null);

    /// <summary>Two tellings of each article: its sentences dealt out in turn, the title to the first.</summary>
    private static IEnumerable<StoryArticle> Split(List<StoryArticle> articles) =>
        from pair in articles.Index()
        from part in (int[])[0, 1]
        let sentences = pair.Item.Text.Split(". ").Where((_, i) => i % 2 == part)
        select new StoryArticle(part == 0 ? pair.Item.Title : null, string.Join(". ", sentences), $"wikinews {pair.Index}", null);
}
