using System.Text.Json;

namespace Ingest.Tests.Extraction;

/// <summary>What a fixture folder expects of its page; what it does not mention must be absent, texts and rules aside.</summary>
public sealed record Expectation
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public string? Rejected { get; init; }
    public string? Title { get; init; }
    public string? Standfirst { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Outlet { get; init; }
    public string? Published { get; init; }
    public string? Modified { get; init; }
    public string? Url { get; init; }
    public string? Section { get; init; }
    public string? Language { get; init; }
    public string? ImageUrl { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string Begins { get; init; } = "";
    public string Ends { get; init; } = "";
    public int? Paragraphs { get; init; }
    public IReadOnlyList<string> Holds { get; init; } = [];
    public IReadOnlyList<string> Lacks { get; init; } = [];
    public IReadOnlyList<string>? Rules { get; init; }

    public static Expectation Read(string folder) =>
        JsonSerializer.Deserialize<Expectation>(File.ReadAllText(Path.Combine(folder, "expected.json")), Json)!;
}
