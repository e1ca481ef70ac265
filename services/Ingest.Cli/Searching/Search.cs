using Ingest.Cli.Output;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Cli.Searching;

/// <summary>Prints the articles that a search finds.</summary>
internal static class Search
{
    public static async Task<int> RunAsync(IArticleStore store, SearchQuery query, bool json, CancellationToken cancellation)
    {
        var found = await store.SearchAsync(query, cancellation);
        await using var output = StandardOutput.OpenText();
        foreach (var hit in found.Hits)
            await output.WriteLineAsync(json ? JsonOutput.Line(Row(hit)) : View(hit, Ink.ForOutput()));
        if (!json)
            await output.WriteLineAsync(Total(query, found));
        return ExitCode.Fine;
    }

    private static object Row(SearchHit hit)
    {
        var (article, found) = (hit.Article.Current.Article, hit.Article.Current.Annotations);
        return new
        {
            id = hit.Article.ArticleId,
            title = article.Title,
            authors = article.Authors,
            published = article.Published?.Iso,
            site = article.Outlet,
            url = article.Url,
            language = found.Language,
            topics = found.Topics.Select(topic => new { id = topic.Id, name = topic.Name, score = topic.Score }),
            revision = hit.Article.Revisions,
            file = article.Origin.Path,
            record = article.Origin.Record,
            snippet = hit.Snippet,
        };
    }

    private static string View(SearchHit hit, Ink ink)
    {
        var (article, found) = (hit.Article.Current.Article, hit.Article.Current.Annotations);
        string?[] fields = [article.Published?.Iso, article.Outlet, found.Language, string.Join(", ", found.Topics.Select(topic => topic.Name))];
        return $"{ink.Strong(Printable.Line(article.Title ?? "(no title)"))}\n"
            + $"  {Printable.Line(string.Join(" · ", fields.Where(field => !string.IsNullOrEmpty(field))))}\n"
            + $"  {Printable.Line(hit.Snippet)}\n"
            + $"  {ink.Faint($"{hit.Article.ArticleId} {Printable.Line(article.Origin.Path)}")}\n";
    }

    private static string Total(SearchQuery query, SearchResult found)
    {
        if (found.Total == 0)
            return "Nothing found.";
        if (found.Hits.Count == 0)
            return $"{found.Total} found; --offset {query.Offset} is past the last.";
        var last = query.Offset + found.Hits.Count;
        return $"{query.Offset + 1} to {last} of {found.Total}{(last < found.Total ? $"; more with --offset {last}" : "")}";
    }
}
