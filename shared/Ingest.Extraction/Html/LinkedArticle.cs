namespace Ingest.Extraction.Html;

/// <summary>What a page's JSON-LD says of its article, word for word.</summary>
internal sealed record LinkedArticle(
    string? Headline, IReadOnlyList<string> Authors, string? Outlet, string? Published, string? Modified, string? Url, string? Section,
    string? Image, string? Language, IReadOnlyList<string> Keywords, string? Body, string? Summary);
