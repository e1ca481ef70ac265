using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ingest.Portal;

public static class PortalPages
{
    private const int PageSize = 25;

    /// <summary>Nothing but this page's own style: stored text can neither run nor load anything.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary><c>/</c> lists and searches the archive; <c>/articles/{id}</c> shows one article.</summary>
    public static WebApplication MapPortal(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            await next(context);
        });
        app.MapGet("/", ListAsync);
        app.MapGet("/articles/{id:guid}", ShowAsync);
        app.MapGet("/style.css", () => Results.Text(PageStyle.Css, "text/css"));
        return app;
    }

    private static async Task<IResult> ListAsync(IArticleStore store, string? q, string? topic, int? page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page ?? 1, 1, 100_000);
        var query = new SearchQuery(q, NullIfEmpty(topic), Offset: (number - 1) * PageSize, Limit: PageSize);
        try
        {
            return Html(ListPage.Render(query, await store.SearchAsync(query, cancellation), number, PageSize));
        }
        catch (StoreUnavailableException exception)
        {
            return Html(MessagePage.Render("The archive is not available", exception.Message), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> ShowAsync(IArticleStore store, Guid id, CancellationToken cancellation)
    {
        try
        {
            return await store.FindAsync(id, cancellation) is { } article
                ? Html(ArticlePage.Render(article))
                : Html(MessagePage.Render("No such article", $"The archive has no article {id}."), StatusCodes.Status404NotFound);
        }
        catch (StoreUnavailableException exception)
        {
            return Html(MessagePage.Render("The archive is not available", exception.Message), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Text(page, "text/html; charset=utf-8", statusCode: status);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
