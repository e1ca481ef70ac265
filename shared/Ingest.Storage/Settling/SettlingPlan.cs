using Ingest.Contracts;

namespace Ingest.Storage.Settling;

/// <summary>The rows that a batch adds.</summary>
public sealed class SettlingPlan
{
    public List<NewOutcome> Outcomes { get; } = [];

    public List<NewRevision> Revisions { get; } = [];

    /// <summary>For each article the revision that becomes the current one; absent where the current one stays.</summary>
    public Dictionary<long, NewRevision> Heads { get; } = [];

    public SortedDictionary<long, OutcomeCounts> Counts { get; } = [];

    public List<SettledRecord> Records { get; } = [];
}

/// <summary>A row of the ledger.</summary>
public sealed record NewOutcome(long DropKey, int Record, Outcome Outcome, string? Stage, Guid? ArticleId, Refusal? Refusal);

/// <summary>A row of the archive.</summary>
public sealed record NewRevision(long ArticleKey, long DropKey, EnrichedArticle Article)
{
    public HeadOrder Order => HeadOrder.Of(Article.Article);
}
