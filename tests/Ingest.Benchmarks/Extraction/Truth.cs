using System.Text.Json.Serialization;

namespace Ingest.Benchmarks.Extraction;

/// <summary>What a page's set says of it; absent where the set does not say.</summary>
public sealed record Truth
{
    public string? Body { get; init; }
    public IReadOnlyList<string> With { get; init; } = [];
    public IReadOnlyList<string> Without { get; init; } = [];
    public string? Title { get; init; }
    public IReadOnlyList<string> Author { get; init; } = [];
    public string? Date { get; init; }
    public string? Url { get; init; }

    [JsonPropertyName("domain_in_heldout")]
    public bool DomainInHeldOut { get; init; }
}
