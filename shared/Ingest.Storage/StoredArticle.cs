using Ingest.Contracts;

namespace Ingest.Storage;

/// <summary>An article of the archive with its current revision.</summary>
/// <param name="Revisions">How many revisions the archive keeps.</param>
public sealed record StoredArticle(EnrichedArticle Current, int Revisions)
{
    public Guid ArticleId => Current.Article.ArticleId;
}
