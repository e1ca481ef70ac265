using Ingest.Storage;

namespace Ingest.Portal;

/// <summary>The archive as a list, the newest first, with a search box.</summary>
internal static class ListPage
{
    public static string Render(SearchQuery query, SearchResult result, int page, int pageSize) => Page.Render("Ingest: articles", $"""
        <h1><a href="/">Articles</a></h1>
        <form action="/" role="search"><input type="search" name="q" value="{query.Text}" aria-label="Search" placeholder="words, &quot;a phrase&quot;, -without, begin*">
        <button>Search</button></form>
        <p class="facts">{result.Total} articles{(query.Topic is null ? "" : $" on {query.Topic}")}</p>
        <ol>{result.Hits.Select(Item)}</ol>
        <p>{Pager(query, page - 1, "Newer", page > 1)} {Pager(query, page + 1, "Older", (long)page * pageSize < result.Total)}</p>
        """);

    private static Html Item(SearchHit hit)
    {
        var article = hit.Article.Current.Article;
        return Html.Of($"""
            <li><h2><a href="/articles/{article.ArticleId}">{article.Title ?? "(no title)"}</a></h2>
            <div class="facts">{Facts.Of(article)} {hit.Article.Current.Annotations.Topics.Select(Facts.Topic)}</div>
            <div>{hit.Snippet}</div></li>
            """);
    }

    private static Html Pager(SearchQuery query, int page, string name, bool shown) => shown
        ? Html.Of($"""<a href="/?q={Uri.EscapeDataString(query.Text ?? "")}&amp;topic={Uri.EscapeDataString(query.Topic ?? "")}&amp;page={page}">{name}</a>""")
        : Html.Of($"");
}
