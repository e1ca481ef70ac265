using Ingest.Storage.Stories;

namespace Ingest.Testing;

/// <summary>A story store that passes everything on to another one; those that derive from it change what places articles.</summary>
public abstract class StoriesAround(IStoryStore store) : IStoryStore
{
    public virtual Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation) => store.GetPendingAsync(most, cancellation);

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
