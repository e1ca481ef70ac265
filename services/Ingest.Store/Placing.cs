using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Storage.Stories;
using Ingest.Stories;
using Ingest.Stories.SameText;

namespace Ingest.Store;

/// <summary>Takes the articles that wait for their story, turn by turn: what a turn decides is written on top of what it has seen, or not at all.</summary>
/// <remarks>The index is memory only. After any failure it is loaded anew from the store, so a turn that fails has never happened.</remarks>
public sealed class Placing(IStoryStore store, StoryOptions options)
{
    /// <summary>Placed articles after which word counts are written down; those since are counted again at a start.</summary>
    private const int CountsEvery = 20_000;

    private readonly Printer _printer = new();
    private StoryIndex? _index;
    private long _version;
    private int _uncounted;

    /// <returns>How many articles were taken; 0 when none waits.</returns>
    /// <exception cref="StoreConflictException">Another process was faster; take another turn.</exception>
    /// <exception cref="PlacingException">The articles of this turn could not be placed; they wait for another try, alone.</exception>
    public async Task<int> TurnAsync(int most, CancellationToken cancellation)
    {
        IReadOnlyList<PendingArticle> turn = [];
        try
        {
            // The version before the articles: what is forgotten in between changes it.
            var index = _index ?? await LoadAsync(cancellation);
            turn = Take(await store.GetPendingAsync(most, cancellation));
            if (turn.Count > 0)
                await PlaceAsync(index, turn, cancellation);
            return turn.Count;
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StoreConflictException or OperationCanceledException)
        {
            _index = null;
            throw;
        }
        catch (Exception exception)
        {
            _index = null;
            await store.DeferAsync([.. turn.Select(article => article.ArticleKey)], cancellation);
            throw new PlacingException(turn, exception);
        }
    }

    /// <summary>Those that never failed together; one that did alone, so that it harms no other.</summary>
    private static IReadOnlyList<PendingArticle> Take(IReadOnlyList<PendingArticle> pending) =>
        pending is [{ Attempts: > 0 } failed, ..] ? [failed] : [.. pending.TakeWhile(article => article.Attempts == 0)];

    private async Task<StoryIndex> LoadAsync(CancellationToken cancellation)
    {
        var index = new StoryIndex(options);
        _version = await store.GetVersionAsync(cancellation);
        var counted = new Dictionary<string, long>();
        foreach (var stored in await store.GetFrequenciesAsync(cancellation))
        {
            index.Start(stored.Language, stored.Counts);
            counted[stored.Language] = stored.Serial;
        }

        _uncounted = 0;
        await foreach (var member in store.ListMembersAsync(options.Window, cancellation))
        {
            if (PrintFormat.Read(member.Print) is not { } print)
                continue;
            var count = member.Serial > counted.GetValueOrDefault(print.Language);
            index.Restore(new Arrival(member.ArticleKey, Guid.Empty, member.Published, member.Came, print), member.StoryId, member.Reason == StoryReason.SameText, count);
            _uncounted += count ? 1 : 0;
        }

        return _index = index;
    }

    private async Task PlaceAsync(StoryIndex index, IReadOnlyList<PendingArticle> turn, CancellationToken cancellation)
    {
        var prints = turn.Select(article => _printer.Take(article.Title, article.Text, article.Language)).ToList();
        var texts = await ReadTextsAsync(index, turn, prints, cancellation);
        var (placed, revised, merged) = (new List<StoryMember>(), new List<RevisedPrint>(), new List<(Guid, Guid)>());
        for (var i = 0; i < turn.Count; i++)
        {
            var (article, print) = (turn[i], PrintFormat.Write(prints[i]));
            if (article.Placed)
            {
                index.Revise(article.ArticleKey, prints[i]);
                revised.Add(new RevisedPrint(article.ArticleKey, article.Published, print));
                continue;
            }

            var place = index.Place(new Arrival(article.ArticleKey, article.ArticleId, article.Published, article.Came, prints[i]), texts);
            merged.AddRange(place.Merged.Select(gone => (gone, place.StoryId)));
            placed.Add(new StoryMember(
                0, place.Key, place.StoryId, place.Reason, place.Similarity, place.Nearest, place.Original,
                place.Overlap.Jaccard, place.Overlap.Containment, article.Published, article.Came, print));
        }

        _uncounted += turn.Count;
        var counts = _uncounted < CountsEvery ? [] : index.Frequencies.Select(each => (each.Language, each.ToBytes())).ToList();
        await store.PlaceAsync(new PlacedBatch(_version, placed, revised, [.. turn.Select(article => (article.ArticleKey, article.TextId))], merged, counts), cancellation);
        _version++;
        _uncounted = counts.Count > 0 ? 0 : _uncounted;
    }

    /// <summary>Reads what may be the same text at once; the turn's own texts are here already.</summary>
    private async Task<Func<long, uint[]?>> ReadTextsAsync(
        StoryIndex index, IReadOnlyList<PendingArticle> turn, List<Print> prints, CancellationToken cancellation)
    {
        var wanted = prints.SelectMany(index.Lookalikes).Distinct().Except(turn.Select(article => article.ArticleKey)).ToList();
        var texts = new Dictionary<long, string>(wanted.Count == 0 ? [] : await store.GetTextsAsync(wanted, cancellation));
        foreach (var article in turn)
            texts[article.ArticleKey] = article.Text;
        var runs = new Dictionary<long, uint[]?>();
        return key =>
        {
            if (!runs.TryGetValue(key, out var known))
                runs[key] = known = texts.TryGetValue(key, out var text) ? Shingles.Set(text) : null;
            return known;
        };
    }
}

/// <summary>Articles that broke a turn.</summary>
public sealed class PlacingException(IReadOnlyList<PendingArticle> articles, Exception cause) : Exception(cause.Message, cause)
{
    public IReadOnlyList<PendingArticle> Articles => articles;
}
