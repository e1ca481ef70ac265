using Ingest.Contracts;
using Ingest.Storage;

namespace Ingest.Tests.Cli;

/// <summary>Drops for tests.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2025, 11, 30, 12, 0, 0, TimeSpan.Zero);

    public static Drop Drop(string path, OutcomeCounts? counts = null, string? sha256 = null, string id = "01a20423-c6b2-77d7-9093-591140aa3c45", DropState state = DropState.Settled)
    {
        counts ??= new OutcomeCounts(1, 0, 0, 0, 0);
        return new Drop(new Guid(id), path, sha256, Noon, counts.Total, counts.Total, counts, state);
    }
}
