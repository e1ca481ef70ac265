using Ingest.Storage.Stories;
using Ingest.Testing;

namespace Ingest.Benchmarks.Stories;

/// <summary>A story store into which invented articles come without being settled first, so that a window fills fast; all else is the real one's.</summary>
public sealed class StreamedStories(IStoryStore store, InventedNews news) : StoriesAround(store)
{
    private const long FirstKey = 1_000_000_000;

    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int _drawn;

    /// <summary>Whether articles are invented, or those taken that were settled.</summary>
    public bool Streams { get; set; } = true;

    public override Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation) =>
        Streams ? Task.FromResult<IReadOnlyList<PendingArticle>>([.. Enumerable.Range(0, most).Select(_ => Draw())]) : base.GetPendingAsync(most, cancellation);

    private PendingArticle Draw()
    {
        var (title, text) = news.Next();
        var id = new Guid(++_drawn, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
        return new PendingArticle(FirstKey + _drawn, id, id, title, text, "en", Begin.AddSeconds(_drawn), Begin, Placed: false, 0);
    }
}
