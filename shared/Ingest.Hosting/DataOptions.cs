using System.ComponentModel.DataAnnotations;

namespace Ingest.Hosting;

/// <summary>Where the watched folder is.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>The folder that holds inbox, processing, done and failed; one file system, one mount. The default is <c>data</c>.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}
