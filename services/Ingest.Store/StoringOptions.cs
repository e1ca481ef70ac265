using System.ComponentModel.DataAnnotations;

namespace Ingest.Store;

/// <summary>How parcels are stored.</summary>
public sealed class StoringOptions
{
    public const string Section = "Storing";

    /// <summary>Records that one transaction takes at most, from as many parcels as wait. The default is 512.</summary>
    [Range(64, 10_000)]
    public int BatchRecords { get; set; } = 512;

    /// <summary>Parcels that wait for their transaction at most; more stay with the broker. The default is 32.</summary>
    [Range(1, 1_000)]
    public int WaitingParcels { get; set; } = 32;
}
