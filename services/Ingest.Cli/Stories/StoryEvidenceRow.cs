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
    /// <returns>Null for an article that has no story yet.</returns>
    public static async Task<StoryEvidenceRow?> OfAsync(IArticleStore store, StoredArticle article, CancellationToken cancellation)
    {
        if (article.Story is not { } place)
            return null;
        var nearest = place.Nearest is { } id ? await store.FindAsync(id, cancellation) : null;
        return Of(place, nearest is null ? null : EvidenceFinder.Find(article.Current, nearest.Current));
    }

    private static StoryEvidenceRow Of(StoryPlace place, StoryEvidence? common) => new(
        place.Reason, Math.Round(place.Similarity, 3), place.Nearest, place.Original, place.Original is null ? null : Math.Round(place.Jaccard, 3),
        common?.Names ?? [], common?.Terms ?? [], common?.Quotes ?? []);
}
