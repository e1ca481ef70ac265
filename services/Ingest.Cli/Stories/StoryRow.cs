using Ingest.Storage;
using Ingest.Storage.Stories;

namespace Ingest.Cli.Stories;

/// <summary>A story as <c>ingest story</c> tells it.</summary>
internal sealed record StoryRow(Guid Story, IReadOnlyList<TellingRow> Tellings)
{
    public static async Task<StoryRow> OfAsync(IArticleStore store, StoredStory story, CancellationToken cancellation)
    {
        var evidence = await StoryEvidenceRow.OfAsync(store, story.Articles, cancellation);
        var tellings = story.Articles.Zip(evidence, (stored, why) =>
        {
            var article = stored.Current.Article;
            return new TellingRow(
                stored.ArticleId, article.Title, article.Outlet, article.Published?.Iso, article.Url, stored.Revisions, article.Origin.Path, why);
        }).ToList();
        return new StoryRow(story.StoryId, tellings);
    }
}

/// <summary>One article of a story.</summary>
internal sealed record TellingRow(
    Guid Id, string? Title, string? Site, string? Published, string? Url, int Revisions, string File, StoryEvidenceRow? Evidence);
