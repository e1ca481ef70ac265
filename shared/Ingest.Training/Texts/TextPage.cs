using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingest.Extraction.Text;
using Ingest.Training.Blocks;

namespace Ingest.Training.Texts;

/// <summary>The blocks of an exported page in numbers, each with what the truth says of it.</summary>
internal sealed class TextPage(int fold, string body, BlockMeasure[] measures, TextFeatures features, string[] texts, RunLabel[] labels)
{
    /// <summary>A page is seen whole, and cut out of its surroundings as people do who copy an article, so many blocks before and after.</summary>
    private static readonly (string Exporter, bool Markdown, int Before, int After)[] Exporters = [("plain", false, 3, 2), ("markdown", true, 7, 5), ("lynx", false, 14, 12)];

    public int Fold { get; } = fold;

    public string Body { get; } = body;

    public BlockMeasure[] Measures { get; } = measures;

    public TextFeatures Features { get; } = features;

    public string[] Texts { get; } = texts;

    public RunLabel[] Labels { get; } = labels;

    public float[][] Rows { get; private set; } = [.. Enumerable.Range(0, texts.Length).Select(i => Row(features, i))];

    public static IEnumerable<TextPage> All(string folder, string dumps, params string[] sets)
    {
        foreach (var set in sets)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, set, "truth.json")));
            foreach (var truth in json.RootElement.EnumerateObject().OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                var hash = Hash(truth.Value.GetProperty("url").GetString()!);
                if (hash.Sum(b => b) % 5 == 0 || truth.Value.TryGetProperty("domain_in_heldout", out _) || truth.Value.GetProperty("body").GetString() is not { Length: > 0 } body)
                    continue;
                foreach (var (exporter, markdown, before, after) in Exporters)
                    if (Path.Combine(dumps, exporter, set, truth.Name + ".txt") is var file && File.Exists(file))
                        foreach (var page in Cut(hash[0] % 3, File.ReadAllText(file), markdown, body, before, after))
                            yield return page;
                if (Read(hash[0] % 3, body, false, body) is { } clean)
                    yield return clean;
            }
        }
    }

    /// <summary>Adds to each row what is known of its neighbours.</summary>
    public void Add(TextContext context)
    {
        Rows = [.. Rows.Select((row, i) =>
        {
            var wide = new float[TextFeatures.Count + TextContext.Count];
            row.CopyTo(wide, 0);
            context.Describe(i, wide.AsSpan(TextFeatures.Count));
            return wide;
        })];
    }

    private static IEnumerable<TextPage> Cut(int fold, string content, bool markdown, string body, int before, int after)
    {
        if (Read(fold, content, markdown, body) is not { } whole)
            yield break;
        yield return whole;
        var blocks = TextBlocks.Split(content, markdown);
        var (first, last) = (Array.FindIndex(whole.Labels, l => l.IsStory), Array.FindLastIndex(whole.Labels, l => l.IsStory));
        if (first < 0)
            yield break;
        var (from, to) = (blocks[Math.Max(0, first - before)], blocks[Math.Min(blocks.Count - 1, last + after)]);
        if (Read(fold, content[from.Start..(to.Start + to.Length)], markdown, body) is { } cut)
            yield return cut;
    }

    private static TextPage? Read(int fold, string content, bool markdown, string body)
    {
        var blocks = TextBlocks.Split(content, markdown);
        if (blocks.Count is 0 or > 2000)
            return null;
        string[] texts = [.. blocks.Select(b => b.Text)];
        if (RunLabel.ByBody(texts, body) is not { } labels)
            return null;
        var measures = TextModel.Measure(blocks);
        return new TextPage(fold, body, measures, new TextFeatures(blocks, measures, content), texts, labels);
    }

    private static float[] Row(TextFeatures features, int index)
    {
        var row = new float[TextFeatures.Count];
        if (!features.IsFar(index))
            features.Describe(index, row);
        return row;
    }

    private static byte[] Hash(string url) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host.ToLowerInvariant() : url));
}
