namespace Ingest.Storage;

/// <summary>A search over the archive.</summary>
/// <param name="Text">Words, "phrases", -excluded words and prefix*; any other character is only a separator.</param>
/// <param name="Topic">A topic's id.</param>
/// <param name="Outlet">The outlet's whole name, without case.</param>
/// <param name="From">Published at or after.</param>
/// <param name="Until">Published before.</param>
public sealed record SearchQuery(
    string? Text = null,
    string? Topic = null,
    string? Outlet = null,
    string? Language = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    int Offset = 0,
    int Limit = 20);

/// <param name="Total">How many articles match in all.</param>
public sealed record SearchResult(long Total, IReadOnlyList<SearchHit> Hits);

/// <param name="Snippet">A stretch of the text around the first match, on one line.</param>
public sealed record SearchHit(StoredArticle Article, string Snippet);
