using System.Text.Json;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>A text whose top-level topics are known, as indices into <see cref="TopicScore.Top"/>.</summary>
internal sealed record TopicExample(string Title, string Text, int[] Topics);

/// <summary>The three-letter labels of the data, as <c>label_maps.json</c> maps each source to them.</summary>
internal sealed class TopicLabels(DataFolder data)
{
    private readonly JsonElement _maps = JsonDocument.Parse(string.Concat(data.Lines("topics/label_maps.json"))).RootElement;

    /// <summary>The topics of a source's label; none where the map leaves it open.</summary>
    public int[] Map(string source, string? label) =>
        label is not null && _maps.GetProperty(source).TryGetProperty(label, out var mapped) && mapped.GetString() is { } codes
            ? [.. codes.Split(' ').Select(Index).Where(topic => topic >= 0)]
            : [];

    public int Index(string code)
    {
        foreach (var top in _maps.GetProperty("top").EnumerateObject())
        {
            if (top.Value.GetString() == code)
                return TopicScore.IndexOf($"medtop:{top.Name}000000");
        }

        return -1;
    }
}
