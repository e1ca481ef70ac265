using Ingest.Cli.Stories;
using Ingest.Cli.Tagging;
using Ingest.Storage;

namespace Ingest.Cli.Exporting;

/// <summary>A stored article as a line of an export.</summary>
/// <param name="Id">The article's id in the archive.</param>
/// <param name="Story">The story it belongs to; null until it has been placed.</param>
/// <param name="Revision">How many revisions the archive keeps; this is the current one.</param>
/// <param name="File">The path below the inbox of the file that it came from.</param>
/// <param name="Record">Its place in that file.</param>
internal sealed record ExportedRow(
    Guid Id,
    string? Title,
    IReadOnlyList<string> Authors,
    string? Published,
    string? Site,
    string? Url,
    string Language,
    string Text,
    IReadOnlyList<TopicRow> Topics,
    IReadOnlyList<EntityRow> Entities,
    IReadOnlyList<KeywordRow> Keywords,
    string? Story,
    int Revision,
    string File,
    int Record)
{
    /// <summary>Why it is in that story; null where it has none, and in formats that have no place for it.</summary>
    public StoryEvidenceRow? StoryEvidence { get; init; }

    public static ExportedRow Of(StoredArticle stored, StoryEvidenceRow? evidence)
    {
        var (article, found) = (stored.Current.Article, stored.Current.Annotations);
        return new ExportedRow(
            stored.ArticleId, article.Title, article.Authors, article.Published?.Iso, article.Outlet, article.Url, found.Language, article.Text,
            TopicRow.Of(found), EntityRow.Of(found), KeywordRow.Of(found), stored.Story?.StoryId.ToString(), stored.Revisions, article.Origin.Path, article.Origin.Record)
        {
            StoryEvidence = evidence,
        };
    }
}
