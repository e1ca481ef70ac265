using System.Text.Json;

namespace Ingest.Benchmarks.Text;

/// <summary>What a gold file says of itself.</summary>
public sealed record GoldExpectation(string? Title, IReadOnlyList<string> Authors, string? Published, string? Outlet, string? Standfirst, string? Place, string Text)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static GoldExpectation Read(string file) => JsonSerializer.Deserialize<GoldExpectation>(File.ReadAllText(file), Json)!;
}
