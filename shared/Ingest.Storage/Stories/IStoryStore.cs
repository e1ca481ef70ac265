namespace Ingest.Storage.Stories;

/// <summary>Where articles wait for their story, and where their places are kept.</summary>
/// <remarks>
/// Any number of processes may place articles: each writes only on top of the version that it has seen
/// (<see cref="PlaceAsync"/>), so no two of them can split a story. <see cref="LeadAsync"/> spares them the collisions.
/// Throws as <see cref="IArticleStore"/> does.
/// </remarks>
public interface IStoryStore
{
    /// <summary>Becomes the one process that places articles, until the result is disposed of or the process ends.</summary>
    /// <returns>Null when another one is.</returns>
    Task<IStoryLead?> LeadAsync(CancellationToken cancellation);

    /// <summary>The version of all that is kept about stories.</summary>
    Task<long> GetVersionAsync(CancellationToken cancellation);

    Task<IReadOnlyList<StoredFrequencies>> GetFrequenciesAsync(CancellationToken cancellation);

    /// <summary>The articles that were placed last, the oldest of them first.</summary>
    IAsyncEnumerable<StoryMember> ListMembersAsync(int newest, CancellationToken cancellation);

    /// <summary>Articles that wait and were not given up; those that failed before come last.</summary>
    Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation);

    /// <summary>The current texts of articles; those that are gone are left out.</summary>
    Task<IReadOnlyDictionary<long, string>> GetTextsAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation);

    /// <summary>Writes where articles belong, in one transaction.</summary>
    /// <exception cref="StoreConflictException">The version is not <see cref="PlacedBatch.Version"/> any more: load anew, and place again.</exception>
    Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation);

    /// <summary>Notes that these could not be placed this time.</summary>
    Task DeferAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation);

    /// <summary>A story with its members, by its own id, that of a story it took in, or that of an article.</summary>
    Task<StoredStory?> FindStoryAsync(Guid id, CancellationToken cancellation);
}

/// <summary>The right to place articles.</summary>
public interface IStoryLead : IAsyncDisposable
{
    /// <summary>False when the right was lost with its connection.</summary>
    Task<bool> HoldsAsync(CancellationToken cancellation);
}
