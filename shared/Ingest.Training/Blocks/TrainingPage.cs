using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Extraction;
using Ingest.Extraction.Html;
using Ingest.Extraction.Metadata;

namespace Ingest.Training.Blocks;

/// <summary>A page's runs in numbers, each with what the truth says of it.</summary>
internal sealed class TrainingPage(int fold, string? body, Outline outline, BlockFeatures features, float[][] rows, RunLabel[] labels)
{
    public const int Folds = 3;

    public int Fold { get; } = fold;

    public string? Body { get; } = body;

    public Outline Outline { get; } = outline;

    public BlockFeatures Features { get; } = features;

    public float[][] Rows { get; } = rows;

    public RunLabel[] Labels { get; } = labels;

    private static readonly DateWindow Dates = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    public static IEnumerable<TrainingPage> All(string folder, params string[] sets)
    {
        foreach (var set in sets)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, set, "truth.json")));
            foreach (var truth in json.RootElement.EnumerateObject().OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                var url = truth.Value.GetProperty("url").GetString()!;
                if (Hash(url).Sum(b => b) % 5 == 0 || truth.Value.TryGetProperty("domain_in_heldout", out _))
                    continue;
                if (Read(FoldOf(url), File.ReadAllText(Path.Combine(folder, set, "html", truth.Name + ".html")), truth.Value) is { } page)
                    yield return page;
            }
        }
    }

    /// <summary>Pages of a host are left out together.</summary>
    public static int FoldOf(string url) => Hash(url)[0] % Folds;

    /// <summary>Adds to each row what is known of its neighbours.</summary>
    public void Add(BlockContext context)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            var row = new float[BlockFeatures.Count + BlockContext.Count];
            Rows[i].CopyTo(row, 0);
            context.Describe(i, row.AsSpan(BlockFeatures.Count));
            Rows[i] = row;
        }
    }

    private static TrainingPage? Read(int fold, string html, JsonElement truth)
    {
        var page = Page.Parse(html, ExtractionOptions.Default);
        if (page.Document.Body is not { } body)
            return null;
        var knowledge = PageFields.Read(page, FoundFields.Of(GivenFields.None, Dates), Dates);
        var outline = Outline.Of(page, body);
        if (outline.Runs.Count is 0 or > 5000)
            return null;
        var (container, named) = Container.Find(outline);
        var features = new BlockFeatures(outline, knowledge, container, named);
        var rows = new float[outline.Runs.Count][];
        for (var i = 0; i < rows.Length; i++)
            features.Describe(i, rows[i] = new float[BlockFeatures.Count]);
        string[] texts = [.. outline.Runs.Select(r => r.Raw)];
        var text = truth.TryGetProperty("body", out var value) ? value.GetString() : null;
        var labels = text is null ? RunLabel.BySegments(texts, Strings(truth, "with"), Strings(truth, "without")) : RunLabel.ByBody(texts, text);
        return labels is null ? null : new TrainingPage(fold, text, outline, features, rows, labels);
    }

    private static byte[] Hash(string url) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host.ToLowerInvariant() : url));

    private static List<string> Strings(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString()!)] : [];
}
