using Ingest.Storage;

namespace Ingest.Portal;

/// <summary>One article: its story as plain paragraphs, and where it came from.</summary>
internal static class ArticlePage
{
    public static string Render(StoredArticle stored)
    {
        var article = stored.Current.Article;
        var title = article.Title ?? "(no title)";
        return Page.Render(title, $"""
            <p><a href="/">All articles</a></p>
            <h1>{title}</h1>
            <p class="facts">{Facts.Of(article)}</p>
            <p>{stored.Current.Annotations.Topics.Select(Facts.Topic)}</p>
            {article.Text.Split("\n\n").Select(paragraph => Html.Of($"<p>{paragraph}</p>"))}
            <p class="facts">From {article.Origin.Path}, record {article.Origin.ToString()}; {stored.Revisions} revision(s). {Link(article.Url)}</p>
            """);
    }

    private static Html Link(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
        ? Html.Of($"""<a href="{uri.AbsoluteUri}" rel="noreferrer nofollow">{uri.Host}</a>""")
        : Html.Of($"");
}
