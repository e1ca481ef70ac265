using System.Text.Json;

namespace Ingest.Fetcher.Reading;

/// <summary>Finds a record's fields under the names that people give them, without case; the first name with a value wins.</summary>
internal sealed class JsonFields
{
    /// <summary>How many authors or topics a record may have.</summary>
    private const int Most = 100;

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.OrdinalIgnoreCase);

    public JsonFields(JsonElement record)
    {
        foreach (var field in record.EnumerateObject())
            _fields.TryAdd(field.Name, field.Value);
    }

    public string? Text(IEnumerable<string> own, params string[] usual)
    {
        foreach (var name in own.Concat(usual))
        {
            if (_fields.TryGetValue(name, out var value) && Text(value) is { } text)
                return text;
        }

        return null;
    }

    public IReadOnlyList<string> Texts(IEnumerable<string> own, params string[] usual)
    {
        foreach (var name in own.Concat(usual))
        {
            if (!_fields.TryGetValue(name, out var value))
                continue;
            IEnumerable<string?> texts = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(Most).Select(Text) : [Text(value)];
            if (texts.OfType<string>().ToList() is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    /// <summary>A text, a number as text, or the name of an object such as <c>{"id": "x", "name": "The Courier"}</c>.</summary>
    private static string? Text(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Replace("\0", "", StringComparison.Ordinal),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? Text(name) : null,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
