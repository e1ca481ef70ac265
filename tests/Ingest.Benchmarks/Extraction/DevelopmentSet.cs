using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ingest.Benchmarks.Extraction;

/// <summary>Which pages are looked at while tuning, and which only for the final table.</summary>
public enum Part
{
    Training,
    Validation,
}

/// <summary>One page of a set, with what is true of it.</summary>
public sealed record TestPage(string Id, string Html, Truth Truth);

/// <summary>A set of pages with ground truth, in the layout of the data folder: html/ID.html and truth.json.</summary>
public sealed class DevelopmentSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly List<TestPage> _pages;

    private DevelopmentSet(string name, List<TestPage> pages) => (Name, _pages) = (name, pages);

    public string Name { get; }

    public static DevelopmentSet Load(string folder, string name)
    {
        var root = Path.Combine(folder, name);
        var truths = JsonSerializer.Deserialize<Dictionary<string, Truth>>(File.ReadAllText(Path.Combine(root, "truth.json")), Json)!;
        return new DevelopmentSet(name, [.. truths.OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new TestPage(t.Key, File.ReadAllText(Path.Combine(root, "html", t.Key + ".html")), t.Value))]);
    }

    /// <summary>Hosts never straddle the parts; pages whose domain is in a held-out set belong to neither.</summary>
    public IEnumerable<TestPage> Pages(Part part) =>
        _pages.Where(p => IsValidation(p.Truth.Url) == (part == Part.Validation) && (part == Part.Validation || !p.Truth.DomainInHeldOut));

    private static bool IsValidation(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return false;
        // 256 is 1 modulo 5, so the number modulo 5 is the sum of its bytes modulo 5.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address.Host.ToLowerInvariant()));
        return hash.Sum(b => b) % 5 == 0;
    }
}
