using System.ComponentModel.DataAnnotations;

namespace Ingest.Fetcher;

/// <summary>How files are taken from the inbox and sent on.</summary>
public sealed class FetchingOptions
{
    public const string Section = "Fetching";

    /// <summary>How long a file's size and time must stand still before it is taken. The default is 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the inbox is read even when no event told of a file. The default is 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan RescanInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Bytes of one record, as it stands in the file and as it travels. The default is 8 MiB; RabbitMQ 4 refuses messages of 16 MiB.</summary>
    [Range(1024, 14 * 1024 * 1024)]
    public int MaxRecordBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many times its size a compressed file may grow, beyond its first 64 MiB. The default is 200.</summary>
    [Range(2, 10_000)]
    public int MaxCompressionRatio { get; set; } = 200;

    /// <summary>Records that travel together. The default is 64.</summary>
    [Range(1, 1000)]
    public int ParcelRecords { get; set; } = 64;

    /// <summary>Bytes that travel together; a larger record travels alone. The default is 256 KB.</summary>
    [Range(1024, 8 * 1024 * 1024)]
    public int ParcelBytes { get; set; } = 256 * 1024;

    /// <summary>Records that may be under way at once. The default is 4,096.</summary>
    [Range(64, 1_000_000)]
    public int WindowRecords { get; set; } = 4096;

    /// <summary>Bytes that may be under way at once. The default is 16 MiB.</summary>
    [Range(1024 * 1024, 1024 * 1024 * 1024)]
    public long WindowBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How long nothing may settle before the fetcher asks, with a mark, whether messages were lost. The default is 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan HealAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a returned mark a record may still be under way. The default is 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan HealGrace { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long another fetcher's lease must stand still before its work is taken over. The default is 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LeaseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Days that files stay in <c>done/</c>; 0 keeps them for ever. The default is 0.</summary>
    [Range(0, 36_500)]
    public int KeepDoneDays { get; set; }

    /// <summary>Names of JSON fields beyond the usual ones, by what they hold: <c>Fetching:Fields:Title:0=kopf</c>.</summary>
    public FieldNames Fields { get; set; } = new();
}

/// <summary>Further names of JSON fields; each is tried before the usual ones.</summary>
public sealed class FieldNames
{
    public IList<string> Id { get; set; } = [];

    public IList<string> Url { get; set; } = [];

    public IList<string> Title { get; set; } = [];

    public IList<string> Authors { get; set; } = [];

    public IList<string> Published { get; set; } = [];

    public IList<string> Text { get; set; } = [];

    public IList<string> Html { get; set; } = [];

    public IList<string> Language { get; set; } = [];

    public IList<string> Outlet { get; set; } = [];

    public IList<string> Topics { get; set; } = [];
}
