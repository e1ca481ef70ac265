using Ingest.Contracts;

namespace Ingest.Storage;

/// <summary>A refused record as the ledger keeps it.</summary>
public sealed record RefusedRecord(
    Guid DropId,
    string Path,
    DateTimeOffset ClaimedAt,
    int Record,
    Outcome Outcome,
    string Stage,
    string Reason,
    string? Remedy,
    string? Exception);

/// <summary>Which refusals to list; null means any. <paramref name="Reason"/> and <paramref name="Path"/> match a part, without case.</summary>
public sealed record RefusalQuery(
    Guid? DropId = null,
    string? Stage = null,
    string? Reason = null,
    string? Path = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null);
