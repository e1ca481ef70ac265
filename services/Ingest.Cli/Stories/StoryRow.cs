using Ingest.Storage;
using Ingest.Storage.Stories;

namespace Ingest.Cli.Stories;

/// <summary>A story as <c>ingest story</c> tells it.</summary>
internal sealed record StoryRow(Guid Story, IReadOnlyList<TellingRow> Tellings)
{
    public static async Task<StoryRow> OfAsync(IArticleStore store, StoredStory story, CancellationToken cancellation)
    {
        var tellings = new List<TellingRow>();
        foreach (var stored in story.Articles)
        {
            var article = stored.Current.Article;
            tellings.Add(new TellingRow(
                stored.ArticleId, article.Title, article.Outlet, article.Published?.Iso, article.Url, stored.Revisions, article.Origin.Path,
                await StoryEvidenceRow.OfAsync(store, stored, cancellation)));
        }

        return new StoryRow(story.StoryId, tellings);
    }
}

/// <summary>One article of a story.</summary>
internal sealed record TellingRow(
    Guid Id, string? Title, string? Site, string? Published, string? Url, int Revisions, string File, StoryEvidenceRow? Evidence);
