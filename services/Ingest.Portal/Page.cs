namespace Ingest.Portal;

internal static class Page
{
    public static string Render(string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><link rel="stylesheet" href="/style.css"></head>
        <body>{body}</body>
        </html>
        """).ToString();
}

internal static class MessagePage
{
    public static string Render(string title, string message) => Page.Render(title, $"""<h1>{title}</h1><p>{message}</p><p><a href="/">All articles</a></p>""");
}

internal static class PageStyle
{
    public const string Css = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fdfdfc; }
        a { color: #0b4f8a; } h1 { font-size: 1.5rem; line-height: 1.25; } ol { padding: 0; list-style: none; } li { margin: 0 0 1.4rem; }
        li h2 { font-size: 1.1rem; margin: 0; } .facts { color: #555; font-size: .875rem; } input { font: inherit; padding: .3rem .5rem; width: 70%; }
        button { font: inherit; padding: .3rem .8rem; } .topic { background: #eef3f7; border-radius: .25rem; padding: 0 .4rem; margin-right: .3rem; }
        @media (prefers-color-scheme: dark) { body { color: #e8e8e6; background: #171819; } a { color: #8cc2f2; } .facts { color: #a8a8a8; } .topic { background: #26313a; } }
        """;
}
