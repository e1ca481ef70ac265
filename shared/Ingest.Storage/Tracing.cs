using Ingest.Contracts;

namespace Ingest.Storage;

/// <summary>One record's place in the ledger.</summary>
public sealed record TracedRecord(
    Guid DropId,
    string Path,
    DateTimeOffset ClaimedAt,
    DropState DropState,
    int Record,
    Outcome Outcome,
    string? Stage,
    Guid? ArticleId,
    string? Reason);

/// <summary>What to trace: an article, a drop (or one record of it), or a file by its path below the inbox.</summary>
public sealed record TraceQuery(Guid? ArticleId = null, Guid? DropId = null, int? Record = null, string? Path = null, int Limit = 1000);
