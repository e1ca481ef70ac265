using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Storage.Stories;
using Ingest.Stories;

namespace Ingest.Cli.Stories;

/// <summary>Why an article is in its story, as commands tell it.</summary>
/// <param name="Similarity">Between the article and its story when it came, from 0 to 1.</param>
/// <param name="Nearest">The article of the story that it is most like.</param>
/// <param name="Original">The first article seen with this text.</param>
/// <param name="Shared">How much of the text is the original's: shared runs of five words among all.</param>
internal sealed record StoryEvidenceRow(
    StoryReason Reason, double Similarity, Guid? Nearest, Guid? Original, double? Shared,
    IReadOnlyList<string> Names, IReadOnlyList<string> Terms, IReadOnlyList<string> Quotes)
{
    /// <summary>Of each of these articles, in their order, all asked of the store at once; null for one that has no story yet.</summary>
    public static async Task<IReadOnlyList<StoryEvidenceRow?>> OfAsync(IArticleStore store, IReadOnlyList<StoredArticle> articles, CancellationToken cancellation)
    {
        var known = articles.ToDictionary(article => article.ArticleId);
        var wanted = articles.Select(article => article.Story?.Nearest).OfType<Guid>().Where(id => !known.ContainsKey(id)).Distinct().ToList();
        foreach (var article in await store.FindManyAsync(wanted, cancellation))
            known[article.ArticleId] = article;
        return [.. articles.Select(article => article.Story is not { } place ? null
            : Of(place, place.Nearest is { } id && known.TryGetValue(id, out var nearest) ? EvidenceFinder.Find(article.Current, nearest.Current) : null))];
    }

    private static StoryEvidenceRow Of(StoryPlace place, StoryEvidence? common) => new(
        place.Reason, Math.Round(place.Similarity, 3), place.Nearest, place.Original, place.Original is null ? null : Math.Round(place.Jaccard, 3),
        common?.Names ?? [], common?.Terms ?? [], common?.Quotes ?? []);
}
