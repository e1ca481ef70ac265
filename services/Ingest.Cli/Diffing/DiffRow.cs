using Ingest.Cli.Commands;
using Ingest.Storage;

namespace Ingest.Cli.Diffing;

/// <summary>Two revisions of an article and what differs between them, as <c>ingest diff</c> tells it.</summary>
/// <param name="Revisions">How many revisions the archive keeps.</param>
/// <param name="Paragraphs">All paragraphs of both, the titles first.</param>
internal sealed record DiffRow(Guid Id, int Revisions, RevisionRow From, RevisionRow To, IReadOnlyList<DiffParagraph> Title, IReadOnlyList<DiffParagraph> Paragraphs)
{
    /// <param name="revisions">In the order of their times.</param>
    /// <param name="from">A number from 1; null for the one before <paramref name="to"/>.</param>
    /// <param name="to">A number from 1; null for the current one, which is the last.</param>
    /// <exception cref="UsageException">There are no such two.</exception>
    public static DiffRow Of(Guid id, IReadOnlyList<StoredRevision> revisions, int? from, int? to)
    {
        if (revisions.Count == 0)
            throw new UsageException($"the archive has no article {id}; 'ingest search' and 'ingest export' tell ids");
        if (revisions.Count == 1)
            throw new UsageException($"article {id} has one revision, so there is nothing to compare; 'ingest export' tells how many each has");
        var last = to ?? (from == revisions.Count ? 1 : revisions.Count);
        var first = from ?? (last > 1 ? last - 1 : revisions.Count);
        foreach (var (name, number) in (ReadOnlySpan<(string, int)>)[("--from", first), ("--to", last)])
        {
            if (number < 1 || number > revisions.Count)
                throw new UsageException($"{name} {number}: article {id} has the revisions 1 to {revisions.Count}");
        }

        var (old, now) = (revisions[first - 1].Article.Article, revisions[last - 1].Article.Article);
        return new DiffRow(
            id, revisions.Count, RevisionRow.Of(first, revisions[first - 1]), RevisionRow.Of(last, revisions[last - 1]),
            RevisionDiff.Compare(old.Title ?? "", now.Title ?? ""), RevisionDiff.Compare(old.Text, now.Text));
    }
}

/// <summary>A revision's number and where it came from.</summary>
/// <param name="Recleaned">Whether 'ingest reclean' made it.</param>
internal sealed record RevisionRow(int Revision, string? Title, string? Time, DateTimeOffset Came, string File, bool Recleaned)
{
    public static RevisionRow Of(int number, StoredRevision revision)
    {
        var article = revision.Article.Article;
        return new RevisionRow(number, article.Title, (article.Modified ?? article.Published)?.Iso, article.Origin.ClaimedAt, article.Origin.Path, revision.IsRecleaned);
    }
}
