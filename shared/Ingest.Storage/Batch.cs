using Ingest.Contracts;

namespace Ingest.Storage;

/// <summary>What one transaction settles: the content of one or more parcels.</summary>
public sealed record Batch(
    IReadOnlyList<EnrichedArticle> Articles,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<DropPublished> Ends,
    IReadOnlyList<Mark> Marks)
{
    public int Records => Articles.Count + Refusals.Count;
}

/// <summary>What a transaction wrote.</summary>
/// <param name="Records">An entry for each record of the batch, those that had an outcome before included.</param>
/// <param name="Settled">Drops of the batch that are settled now.</param>
public sealed record Settlement(IReadOnlyList<SettledRecord> Records, IReadOnlyList<DropSettled> Settled);

/// <param name="Repeated">True when the record had its outcome before this batch; nothing was written.</param>
public sealed record SettledRecord(Origin Origin, Outcome Outcome, Guid? ArticleId, Refusal? Refusal, bool Repeated);
