using Ingest.Contracts;

namespace Ingest.Storage;

public enum DropState
{
    /// <summary>Records are under way, or the number of records is not known yet.</summary>
    Open = 0,

    /// <summary>Every record has its outcome.</summary>
    Settled = 1,

    /// <summary>The file changed while it was read; it came back as another drop.</summary>
    Abandoned = 2,
}

/// <summary>A dropped file as the ledger knows it.</summary>
/// <param name="Records">How many records it has; null until all of them have been sent.</param>
/// <param name="Settled">How many have an outcome.</param>
public sealed record Drop(
    Guid DropId,
    string Path,
    string? Sha256,
    DateTimeOffset ClaimedAt,
    long? Records,
    long Settled,
    OutcomeCounts Counts,
    DropState State);

/// <summary>Which drops to list; null means any.</summary>
public sealed record DropQuery(DropState? State = null, string? Path = null, int? Newest = null);

/// <summary>A drop whose counters do not match its rows.</summary>
public sealed record DropDifference(Drop Drop, OutcomeCounts Rows);
