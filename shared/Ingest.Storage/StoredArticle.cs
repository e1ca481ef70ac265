using Ingest.Contracts;
using Ingest.Storage.Stories;

namespace Ingest.Storage;

/// <summary>An article of the archive with its current revision.</summary>
/// <param name="Revisions">How many revisions the archive keeps.</param>
public sealed record StoredArticle(EnrichedArticle Current, int Revisions)
{
    /// <summary>The story it belongs to; null until it has been placed.</summary>
    public StoryPlace? Story { get; init; }

    public Guid ArticleId => Current.Article.ArticleId;
}
