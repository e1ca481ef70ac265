using Ingest.Fetcher.Folder;
using Ingest.Storage;

namespace Ingest.Fetcher.Publishing;

/// <summary>A drop that this fetcher works on, from its claim to its move.</summary>
/// <param name="adopted">True when the ledger may know it already: it was claimed by another fetcher or in an earlier life.</param>
internal sealed class OpenDrop(ClaimedDrop claimed, bool adopted)
{
    public ClaimedDrop Claimed { get; } = claimed;

    /// <summary>Whether the ledger is asked before anything is sent.</summary>
    public bool IsAdopted { get; set; } = adopted;

    /// <summary>Records that the ledger had when sending began; they are not sent.</summary>
    public RecordSet Before { get; private set; } = new();

    /// <summary>Records sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Their bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Records that the ledger has now.</summary>
    public long Settled { get; set; }

    /// <summary>True when every record and the end have been sent.</summary>
    public bool Published { get; set; }

    /// <summary>The number of the last mark that had been sent when this drop was sent last.</summary>
    public long SentAfterMark { get; set; }

    /// <summary>How often lost records were sent again without any of the drop settling in between.</summary>
    public int Heals { get; set; }

    /// <summary>Records that the ledger had when lost records were sent again last.</summary>
    public long SettledAtHeal { get; set; }

    /// <summary>Set when sending must begin anew: what was sent is lost, and the window waits for it.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>True when the ledger owes an answer to something that was sent.</summary>
    public bool IsOwed => Published || UnderWay > 0;

    /// <summary>Records of this drop that are under way.</summary>
    public long UnderWay => Math.Max(0, Sent - Math.Max(0, Settled - Before.Count));

    public long BytesUnderWay => Sent == 0 ? 0 : Bytes * UnderWay / Sent;

    public void Begin(RecordSet before)
    {
        (Before, Sent, Bytes, Published, IsInterrupted) = (before, 0, 0, false, false);
        Settled = Math.Max(Settled, before.Count);
    }

    public void Count(long bytes)
    {
        Sent++;
        Bytes += bytes;
    }
}
