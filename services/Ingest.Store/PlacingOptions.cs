using System.ComponentModel.DataAnnotations;

namespace Ingest.Store;

/// <summary>How articles are placed in stories.</summary>
public sealed class PlacingOptions
{
    public const string Section = "Stories";

    /// <summary>The articles among which a story is looked for, the last that came; each takes about 2 KB of memory. The default is 50,000.</summary>
    [Range(1_000, 4_000_000)]
    public int Window { get; set; } = 50_000;

    /// <summary>Articles that one transaction places at most. The default is 256.</summary>
    [Range(1, 5_000)]
    public int BatchArticles { get; set; } = 256;

    /// <summary>How long to wait before looking again whether articles wait for their story. The default is half a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(500);
}
