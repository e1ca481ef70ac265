using System.Text.Json;
using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Extraction.Decoding;
using Xunit;

namespace Ingest.Tests.Extraction.Text;

/// <summary>A file of the gold set and what its editor expects of it.</summary>
public sealed record GoldFile(string? Title, IReadOnlyList<string> Authors, string? Published, string? Outlet, string? Standfirst, string? Place, string Text)
{
    private const string Expected = ".expected.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly string Root = Path.Combine(Pages.Folder(".."), "Text", "Gold");

    /// <summary>By number and name, those of the final part after the others.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Root, "*" + Expected, SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(file)[..^Expected.Length]).Order(StringComparer.Ordinal);

    public static GoldFile Read(string name) => JsonSerializer.Deserialize<GoldFile>(File.ReadAllText(Find(name + Expected)), Json)!;

    public static (string Content, ContentKind Kind) Source(string name)
    {
        var (file, kind) = Directory.GetFiles(Root, name + ".md", SearchOption.AllDirectories) is [var markdown] ? (markdown, ContentKind.Markdown) : (Find(name + ".txt"), ContentKind.Plain);
        return (Assert.IsType<Verdict<string>.Accepted>(TextDecoding.Decode(File.ReadAllBytes(file), kind)).Value, kind);
    }

    /// <summary>The fields that came out otherwise.</summary>
    public IReadOnlyList<string> Differences(ExtractedArticle got)
    {
        (string Name, bool Same)[] fields =
        [
            ("text", got.Text == Text), ("title", got.Title == Title), ("authors", got.Authors.SequenceEqual(Authors)), ("published", got.Published?.Iso == Published?.Replace("Z", "+00:00", StringComparison.Ordinal)),
            ("outlet", got.Outlet == Outlet), ("standfirst", got.Standfirst == Standfirst), ("place", got.Place == Place),
        ];
        return [.. fields.Where(f => !f.Same).Select(f => f.Name)];
    }

    private static string Find(string name) => Directory.GetFiles(Root, name, SearchOption.AllDirectories).Single();
}
