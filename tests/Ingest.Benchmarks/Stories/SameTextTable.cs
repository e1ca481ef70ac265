using Ingest.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>How many edited texts are known again, and how many different texts are taken for the same.</summary>
public static class SameTextTable
{
    private const int Articles = 500;

    public static void Print(IReadOnlyList<StoryArticle> pool)
    {
        // Texts that are the same but for a cut, as some sets have them, are no two articles.
        var articles = pool.Where(article => article.Text.Split(' ').Length >= 100).DistinctBy(article => article.Text[..80]).Take(Articles).ToList();
        var grouping = new Grouping(StoryOptions.Default);
        var links = articles.Count(article => grouping.Add(article).Original is not null);
        Console.WriteLine($"{articles.Count} articles, {articles.Count * (articles.Count - 1) / 2:N0} pairs: {links} links between different articles");
        var shares = new List<double>();
        foreach (var (name, edit) in Edits.All)
        {
            var random = new Random(7);
            var again = new Grouping(StoryOptions.Default);
            foreach (var article in articles)
                again.Add(article);
            var found = 0;
            for (var i = 0; i < articles.Count; i++)
                found += again.Add(articles[i] with { Text = edit(articles[i].Text, random) }).Original == i + 1 ? 1 : 0;
            shares.Add((double)found / articles.Count);
            Console.WriteLine($"  {name,-36} recall {shares[^1]:0.000}");
        }

        Console.WriteLine($"  {"all",-36} recall {shares.Average():0.000}");
    }
}
