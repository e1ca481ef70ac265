using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.Extraction.Decoding;

namespace Ingest.Extraction.Html;

/// <summary>Finds the article in a page's JSON-LD.</summary>
internal static partial class LinkedData
{
    private const int MaxNodes = 10_000;

    /// <summary>Characters of two escapes.</summary>
    private const int PairLength = 12;

    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>The article; where none is, what is dated (a page, a recipe, a video).</returns>
    public static LinkedArticle? Find(NotableElements page)
    {
        LinkedArticle? dated = null;
        foreach (var script in page.All("script[type='application/ld+json' i]").Take(32))
        {
            using var json = Parse(script.TextContent);
            if (json is null)
                continue;
            var nodes = Nodes(json.RootElement);
            if (nodes.Find(IsArticle) is { ValueKind: JsonValueKind.Object } article)
                return Complete(Read(article, ById(nodes)), nodes);
            if (dated is null && nodes.Find(n => n.TryGetProperty("datePublished", out _)) is { ValueKind: JsonValueKind.Object } other)
                dated = Read(other, ById(nodes));
        }
        return dated;
    }

    private static LinkedArticle Complete(LinkedArticle article, List<JsonElement> nodes) =>
        article.Published is not null || !(nodes.Find(n => n.TryGetProperty("datePublished", out _)) is { ValueKind: JsonValueKind.Object } page)
            ? article
            : article with { Published = First(page, "datePublished", []) };

    private static JsonDocument? Parse(string text)
    {
        text = Halves().Replace(ValidUnicode.Of(text), pair => pair.Length == PairLength ? pair.Value : @"\uFFFD");
        try
        {
            return JsonDocument.Parse(text, Limits);
        }
        catch (JsonException)
        {
        }
        try
        {
            // Raw line ends within strings are the usual fault.
            return JsonDocument.Parse(string.Create(text.Length, text, (span, s) =>
            {
                for (var i = 0; i < s.Length; i++)
                    span[i] = char.IsControl(s[i]) ? ' ' : s[i];
            }), Limits);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Escapes of surrogates, in pairs or alone; the reader throws on one alone.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();

    private static List<JsonElement> Nodes(JsonElement root)
    {
        List<JsonElement> nodes = [];
        var open = new Queue<JsonElement>([root]);
        while (open.TryDequeue(out var element) && nodes.Count < MaxNodes)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray())
                    open.Enqueue(item);
            if (element.ValueKind != JsonValueKind.Object)
                continue;
            nodes.Add(element);
            foreach (var property in element.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    open.Enqueue(property.Value);
        }
        return nodes;
    }

    private static Dictionary<string, JsonElement> ById(List<JsonElement> nodes)
    {
        var byId = new Dictionary<string, JsonElement>();
        foreach (var node in nodes)
            if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && node.TryGetProperty("name", out _))
                byId.TryAdd(id.GetString()!, node);
        return byId;
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
            return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.ToString()) : [type.ToString()];
        return names.Any(n => n.EndsWith("Article", StringComparison.Ordinal) || n is "BlogPosting" or "LiveBlogPosting" or "Report");
    }

    private static LinkedArticle Read(JsonElement article, Dictionary<string, JsonElement> byId)
    {
        var keywords = All(article, "keywords", byId);
        return new LinkedArticle(
            First(article, "headline", byId) ?? First(article, "name", byId),
            All(article, "author", byId) is { Count: > 0 } authors ? authors : All(article, "creator", byId),
            First(article, "publisher", byId),
            First(article, "datePublished", byId) ?? First(article, "dateCreated", byId),
            First(article, "dateModified", byId),
            First(article, "url", byId) ?? First(article, "mainEntityOfPage", byId),
            First(article, "articleSection", byId),
            First(article, "image", byId, "url"),
            First(article, "inLanguage", byId),
            keywords is [var line] ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : keywords,
            First(article, "articleBody", byId),
            First(article, "description", byId));
    }

    private static string? First(JsonElement node, string name, Dictionary<string, JsonElement> byId, string label = "name") =>
        All(node, name, byId, label) is [var first, ..] ? first : null;

    private static List<string> All(JsonElement node, string name, Dictionary<string, JsonElement> byId, string label = "name") =>
        !node.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => Words(v, byId, label)).OfType<string>()]
        : Words(value, byId, label) is { } words ? [words] : [];

    private static string? Words(JsonElement value, Dictionary<string, JsonElement> byId, string label)
    {
        if (value.ValueKind == JsonValueKind.String)
            return string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString();
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if (value.TryGetProperty(label, out var named))
            return named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (!value.TryGetProperty("@id", out var id) || id.ValueKind != JsonValueKind.String)
            return null;
        return byId.TryGetValue(id.GetString()!, out var other) && other.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : label == "url" || id.GetString()!.StartsWith("http", StringComparison.Ordinal) ? id.GetString() : null;
    }
}
