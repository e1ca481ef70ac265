using Ingest.Storage.Stories;
using Ingest.Testing;

namespace Ingest.Tests.Storage;

/// <summary>A store in which one article breaks whoever reads it.</summary>
internal sealed class PoisonedStories(IStoryStore store, Guid poison) : StoriesAround(store)
{
    public override async Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation) =>
        [.. (await base.GetPendingAsync(most, cancellation)).Select(article => article.ArticleId == poison ? article with { Language = null! } : article)];
}
