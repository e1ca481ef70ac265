using Ingest.Contracts;

namespace Ingest.Portal;

internal static class Facts
{
    /// <summary>Outlet, date and authors, as far as they are known.</summary>
    public static string Of(CleanArticle article) => string.Join(
        " · ", new[] { article.Outlet, article.Published?.Iso, string.Join(", ", article.Authors) }.Where(fact => !string.IsNullOrEmpty(fact)));

    public static Html Topic(Topic topic) => Html.Of($"""<a class="topic" href="/?topic={Uri.EscapeDataString(topic.Id)}">{topic.Name}</a>""");
}
