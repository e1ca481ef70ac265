using Ingest.Contracts;

namespace Ingest.Cli.Auditing;

/// <summary>What an audit found.</summary>
internal sealed class AuditReport
{
    /// <summary>Examples that information gives; what is wrong is told in full.</summary>
    private const int Examples = 100;

    public bool Balanced => Differences.Count == 0;

    public long OpenDrops { get; set; }

    public long SettledDrops { get; set; }

    /// <summary>Records of the settled drops.</summary>
    public long RecordsIn { get; set; }

    /// <summary>Outcomes of the settled drops.</summary>
    public OutcomeCounts Outcomes { get; set; } = OutcomeCounts.None;

    /// <summary>Records of open drops that have their outcome already.</summary>
    public long RecordsUnderWay { get; set; }

    public List<Difference> Differences { get; } = [];

    /// <summary>Drops whose file changed while it was read; it came back as another drop.</summary>
    public List<DropName> Abandoned { get; } = [];

    /// <summary>Settled files that the user has removed since, or that are about to be moved.</summary>
    public long FilesRemoved { get; private set; }

    public List<DropName> Removed { get; } = [];

    public long FilesWaitingInInbox { get; set; }

    public long FilesInProcessing { get; set; }

    public bool Deep { get; init; }

    public void AddRemoved(DropName drop)
    {
        FilesRemoved++;
        if (Removed.Count < Examples)
            Removed.Add(drop);
    }
}

internal sealed record DropName(Guid Drop, string Path);

/// <summary>Something that should not be.</summary>
/// <param name="Kind"><c>ledger</c>, <c>claim</c>, <c>file</c> or <c>content</c>.</param>
internal sealed record Difference(string Kind, Guid? Drop, string Path, string Message);
