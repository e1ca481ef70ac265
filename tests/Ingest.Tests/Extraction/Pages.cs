using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Extraction.Decoding;
using Xunit;

namespace Ingest.Tests.Extraction;

/// <summary>The fixture folders, found from wherever the tests run.</summary>
public static class Pages
{
    public static readonly DateTimeOffset AsOf = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string Root = Find();

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static string Folder(string name) => Path.Combine(Root, name);

    public static (string Content, ContentKind Kind) Read(string name)
    {
        var file = Directory.GetFiles(Folder(name), "source.*").Single();
        var kind = Path.GetExtension(file) switch
        {
            ".html" => ContentKind.Html,
            ".md" => ContentKind.Markdown,
            _ => ContentKind.Plain,
        };
        var decoded = Assert.IsType<Verdict<string>.Accepted>(TextDecoding.Decode(File.ReadAllBytes(file), kind));
        return (decoded.Value, kind);
    }

    public static ExtractedArticle Extract(string content, ContentKind kind = ContentKind.Plain, GivenFields? given = null) =>
        Assert.IsType<Verdict<ExtractedArticle>.Accepted>(ArticleExtractor.Extract(content, kind, given ?? GivenFields.None, AsOf)).Value;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests", "Ingest.Tests", "Extraction", "Pages") is var pages && Directory.Exists(pages))
                return pages;
        throw new DirectoryNotFoundException("tests/Ingest.Tests/Extraction/Pages is in no folder above " + AppContext.BaseDirectory);
    }
}
