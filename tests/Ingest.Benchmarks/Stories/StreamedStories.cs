using Ingest.Storage.Stories;

namespace Ingest.Benchmarks.Stories;

/// <summary>A story store into which invented articles come without being settled first, so that a window fills fast; all else is the real one's.</summary>
public sealed class StreamedStories(IStoryStore store, InventedNews news) : IStoryStore
{
    private const long FirstKey = 1_000_000_000;

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int _drawn;

    /// <summary>Whether articles are invented, or those taken that were settled.</summary>
    public bool Streams { get; set; } = true;

    public Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation) =>
        Streams ? Task.FromResult<IReadOnlyList<PendingArticle>>([.. Enumerable.Range(0, most).Select(_ => Draw())]) : store.GetPendingAsync(most, cancellation);

    public Task<IStoryLead?> LeadAsync(CancellationToken cancellation) => store.LeadAsync(cancellation);

    public Task<long> GetVersionAsync(CancellationToken cancellation) => store.GetVersionAsync(cancellation);

    public Task<IReadOnlyList<StoredFrequencies>> GetFrequenciesAsync(CancellationToken cancellation) => store.GetFrequenciesAsync(cancellation);

    public IAsyncEnumerable<StoryMember> ListMembersAsync(int newest, CancellationToken cancellation) => store.ListMembersAsync(newest, cancellation);

    public Task<IReadOnlyDictionary<long, string>> GetTextsAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation) =>
        store.GetTextsAsync(articleKeys, cancellation);

    public Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation) => store.PlaceAsync(batch, cancellation);

    public Task DeferAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation) => store.DeferAsync(articleKeys, cancellation);

    public Task<StoredStory?> FindStoryAsync(Guid id, CancellationToken cancellation) => store.FindStoryAsync(id, cancellation);

    private PendingArticle Draw()
    {
        var (title, text) = news.Next();
        var id = new Guid(++_drawn, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
        return new PendingArticle(FirstKey + _drawn, id, id, title, text, "en", Begin.AddSeconds(_drawn), Begin, Placed: false, 0);
    }
}
