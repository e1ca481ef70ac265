using Ingest.Contracts;

namespace Ingest.Storage.Settling;

/// <summary>What the ledger says of a batch's records and articles, read inside the batch's transaction.</summary>
public sealed class LedgerView
{
    /// <summary>The ledger's number for each drop of the batch.</summary>
    public required IReadOnlyDictionary<Guid, long> DropKeys { get; init; }

    /// <summary>Records of the batch that have an outcome already.</summary>
    public required IReadOnlyDictionary<(long DropKey, int Record), (Outcome Outcome, Guid? ArticleId)> Outcomes { get; init; }

    /// <summary>The articles of the batch, locked.</summary>
    public required IReadOnlyDictionary<Guid, KnownArticle> Articles { get; init; }
}

/// <summary>An article's row.</summary>
/// <param name="Head">The current revision's place in the order; null for a row made by this very transaction.</param>
/// <param name="Texts">The revisions that are stored already, among those of the batch.</param>
public sealed record KnownArticle(long Key, HeadOrder? Head, IReadOnlySet<Guid> Texts);
