namespace Ingest.Stories;

/// <summary>An article as it comes to its story.</summary>
/// <param name="Key">The archive's number for it.</param>
/// <param name="Published">When it was published; null where it does not say.</param>
/// <param name="Came">When its file was claimed.</param>
public sealed record Arrival(long Key, Guid ArticleId, DateTimeOffset? Published, DateTimeOffset Came, Print Print);
