using Ingest.Storage.Stories;

namespace Ingest.Tests.Storage;

/// <summary>A store in which one article breaks whoever reads it.</summary>
internal sealed class PoisonedStories(IStoryStore store, Guid poison) : IStoryStore
{
    public async Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation) =>
        [.. (await store.GetPendingAsync(most, cancellation)).Select(article => article.ArticleId == poison ? article with { Language = null! } : article)];

    public Task<IStoryLead?> LeadAsync(CancellationToken cancellation) => store.LeadAsync(cancellation);

    public Task<long> GetVersionAsync(CancellationToken cancellation) => store.GetVersionAsync(cancellation);

    public Task<IReadOnlyList<StoredFrequencies>> GetFrequenciesAsync(CancellationToken cancellation) => store.GetFrequenciesAsync(cancellation);

    public IAsyncEnumerable<StoryMember> ListMembersAsync(int newest, CancellationToken cancellation) => store.ListMembersAsync(newest, cancellation);

    public Task<IReadOnlyDictionary<long, string>> GetTextsAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation) =>
        store.GetTextsAsync(articleKeys, cancellation);

    public Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation) => store.PlaceAsync(batch, cancellation);

    public Task DeferAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation) => store.DeferAsync(articleKeys, cancellation);

    public Task<StoredStory?> FindStoryAsync(Guid id, CancellationToken cancellation) => store.FindStoryAsync(id, cancellation);
}
