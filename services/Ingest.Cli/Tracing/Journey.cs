using Ingest.Contracts;
using Ingest.Storage;

namespace Ingest.Cli.Tracing;

/// <summary>What became of one dropped file, or of the records of it that were asked for.</summary>
/// <param name="FileNow">Where the file is, below the data folder; null when it is nowhere.</param>
internal sealed record Journey(
    Guid Drop,
    string Path,
    DateTimeOffset ClaimedAt,
    DropState State,
    long? RecordsIn,
    OutcomeCounts Outcomes,
    string? FileNow,
    IReadOnlyList<JourneyRecord> Records);

internal sealed record JourneyRecord(int Record, Outcome Outcome, string? Stage, string? Reason, JourneyArticle? Article);

/// <param name="Revisions">0 when the archive does not have it any more.</param>
internal sealed record JourneyArticle(Guid Id, string? Title, int Revisions);
