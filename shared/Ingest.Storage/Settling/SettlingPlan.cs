using Ingest.Contracts;

namespace Ingest.Storage.Settling;

/// <summary>The rows that a batch adds.</summary>
public sealed class SettlingPlan
{
    /// <summary>Whether revisions that are stored already are written over.</summary>
    public bool Rewrites { get; init; }

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
    /// <summary>The revision that it was made from, by 'ingest reclean'; null for one that came.</summary>
    public Guid? Base { get; init; }

    /// <summary>Whether the article had no revision before the batch: then nothing is written of it that would have to be cleared first.</summary>
    public bool First { get; init; }

    /// <summary>Whether the text is the current one already: then its search words and its story stay.</summary>
    public bool SameText { get; init; }

    public HeadOrder Order => HeadOrder.Of(Article.Article);
}
