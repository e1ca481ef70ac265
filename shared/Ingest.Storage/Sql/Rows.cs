using Ingest.Contracts;
using Ingest.Storage.Stories;

namespace Ingest.Storage.Sql;

/// <summary>A row of <c>drops</c> as read.</summary>
internal class DropRow
{
    public long DropKey { get; set; }

    public Guid DropId { get; set; }

    public string Path { get; set; } = "";

    public string? Sha256 { get; set; }

    public DateTimeOffset ClaimedAt { get; set; }

    public long? Records { get; set; }

    public long Settled { get; set; }

    public long NStored { get; set; }

    public long NRevised { get; set; }

    public long NUnchanged { get; set; }

    public long NRejected { get; set; }

    public long NFailed { get; set; }

    public int State { get; set; }

    public Drop ToDrop() => new(
        DropId, Path, Sha256, ClaimedAt, Records, Settled,
        new OutcomeCounts(NStored, NRevised, NUnchanged, NRejected, NFailed), (DropState)State);
}

/// <summary>A row of <c>outcomes</c> joined with its drop and its reason.</summary>
internal sealed class OutcomeRow
{
    public Guid DropId { get; set; }

    public string Path { get; set; } = "";

    public DateTimeOffset ClaimedAt { get; set; }

    public int State { get; set; }

    public int Record { get; set; }

    public int Outcome { get; set; }

    public string? Stage { get; set; }

    public Guid? ArticleId { get; set; }

    public string? Reason { get; set; }

    public string? Remedy { get; set; }

    public string? Exception { get; set; }

    public TracedRecord ToTraced() => new(
        DropId, Path, ClaimedAt, (DropState)State, Record, (Outcome)Outcome, Stage, ArticleId, Reason);

    public RefusedRecord ToRefused() => new(
        DropId, Path, ClaimedAt, Record, (Outcome)Outcome, Stage ?? "", Reason ?? "", Remedy, Exception);
}

/// <summary>Any of an article's revisions as read.</summary>
internal sealed class RevisionRow
{
    public string Text { get; set; } = "";

    public string Document { get; set; } = "";

    public int IsCurrent { get; set; }

    public int IsRecleaned { get; set; }
}

/// <summary>An article's current revision as read.</summary>
internal sealed class ArticleRow
{
    public string Text { get; set; } = "";

    public string Document { get; set; } = "";

    public int Revisions { get; set; }

    public Guid? StoryId { get; set; }

    public int Reason { get; set; }

    public double Similarity { get; set; }

    public Guid? Nearest { get; set; }

    public Guid? Original { get; set; }

    public double Jaccard { get; set; }

    public double Containment { get; set; }

    public StoredArticle ToArticle() => new(Documents.Read(Document, Text), Revisions)
    {
        Story = StoryId is { } story ? new StoryPlace(story, (StoryReason)Reason, Similarity, Nearest, Original, Jaccard, Containment) : null,
    };
}
