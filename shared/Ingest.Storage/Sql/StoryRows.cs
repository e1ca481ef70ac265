using Ingest.Contracts;
using Ingest.Storage.Stories;

namespace Ingest.Storage.Sql;

/// <summary>A row of <c>story_members</c> as read.</summary>
internal sealed class StoryMemberRow
{
    public long Serial { get; set; }

    public long ArticleKey { get; set; }

    public Guid StoryId { get; set; }

    public int Reason { get; set; }

    public double Similarity { get; set; }

    public long? NearestKey { get; set; }

    public long? OriginalKey { get; set; }

    public double Jaccard { get; set; }

    public double Containment { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset Came { get; set; }

    public byte[] Print { get; set; } = [];

    public StoryMember ToMember() => new(
        Serial, ArticleKey, StoryId, (StoryReason)Reason, Similarity, NearestKey, OriginalKey, Jaccard, Containment, Published, Came, Print);
}

/// <summary>A row of <c>story_pending</c> with the revision that waits.</summary>
internal sealed class PendingRow
{
    public long ArticleKey { get; set; }

    public Guid ArticleId { get; set; }

    public Guid TextId { get; set; }

    public string? Title { get; set; }

    public string Text { get; set; } = "";

    public string Language { get; set; } = "";

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset Came { get; set; }

    public int Placed { get; set; }

    public int Attempts { get; set; }

    public PendingArticle ToPending() => new(ArticleKey, ArticleId, TextId, Title, Text, Language, Published, Came, Placed != 0, Attempts);
}
