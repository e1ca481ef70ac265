using Ingest.Contracts;
using Ingest.Storage.Stories;

namespace Ingest.Storage;

/// <summary>One text of an article.</summary>
/// <param name="IsCurrent">Whether it is the one that the archive shows.</param>
/// <param name="IsRecleaned">Whether 'ingest reclean' made it; false for one that came.</param>
public sealed record StoredRevision(EnrichedArticle Article, bool IsCurrent, bool IsRecleaned = false);

/// <summary>An article of the archive with its current revision.</summary>
/// <param name="Revisions">How many revisions the archive keeps.</param>
public sealed record StoredArticle(EnrichedArticle Current, int Revisions)
{
    /// <summary>The story it belongs to; null until it has been placed.</summary>
    public StoryPlace? Story { get; init; }

    public Guid ArticleId => Current.Article.ArticleId;
}
