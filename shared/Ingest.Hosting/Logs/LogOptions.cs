using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace Ingest.Hosting.Logs;

/// <summary>What is logged, and where.</summary>
public sealed class LogOptions
{
    public const string Section = "Logs";

    /// <summary>The least level that is logged. The default is <c>Information</c>: one line for each record and stage.</summary>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;

    /// <summary>A folder for rolling files of compact JSON; none where it is empty. The default is none (embedded: the data folder's <c>logs</c>).</summary>
    public string? Folder { get; set; }

    /// <summary>How many files are kept; a new one begins each day and at 100 MB. The default is 31.</summary>
    [Range(1, 10_000)]
    public int KeepFiles { get; set; } = 31;
}
