using System.Text.Json;

namespace Ingest.Benchmarks.Stories;

/// <summary>An article of the development data, with the story it belongs to.</summary>
public sealed record StoryArticle(string? Title, string Text, string? Story, DateTimeOffset? Published)
{
    /// <summary>Reads lines of JSON with title, text and, where they have them, story ts (milliseconds since 1970) or date.</summary>
    public static List<StoryArticle> Read(string path) => [.. File.ReadLines(path).Select(Parse)];

    private static StoryArticle Parse(string line)
    {
        var row = JsonDocument.Parse(line).RootElement;
        return new StoryArticle(
            Text("title"), Text("text") ?? "", Text("story"),
            row.TryGetProperty("ts", out var time) ? DateTimeOffset.FromUnixTimeMilliseconds(time.GetInt64()) : Day());

        DateTimeOffset? Day() => DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", out var day) ? new DateTimeOffset(day, default, default) : null;

        string? Text(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
