using System.ComponentModel.DataAnnotations;

namespace Ingest.Cleaner;

/// <summary>How articles are cleaned.</summary>
public sealed class CleaningOptions
{
    public const string Section = "Cleaning";

    /// <summary>Characters; a longer title, by-line or outlet is no field but text that strayed into one, and is dropped. The default is 1,000.</summary>
    [Range(100, 10_000)]
    public int MaxFieldLength { get; set; } = 1_000;
}
