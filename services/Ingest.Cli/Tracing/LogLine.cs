using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Ingest.Cli.Tracing;

/// <summary>A line of a log, as a person would have read it.</summary>
/// <param name="Keys">The ids of the article, the record and the drop that it tells of.</param>
internal sealed partial record LogLine(DateTimeOffset At, string Level, string Service, string Message, [property: JsonIgnore] IReadOnlyList<string> Keys)
{
    private static readonly string[] KeyNames = ["Record", "ArticleId", "Drop"];

    /// <param name="line">An event of compact JSON (https://clef-json.org).</param>
    public static LogLine? Of(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || Text(line, "@mt") is not { } template
            || !DateTimeOffset.TryParse(Text(line, "@t"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return null;
        }

        var message = Hole().Replace(template, hole => line.TryGetProperty(hole.Groups["name"].Value, out var value) ? Render(value, hole.Groups["format"].Value) : hole.Value);
        return new LogLine(
            at, Text(line, "@l") ?? "Information", Text(line, "Service") ?? "", message,
            [.. KeyNames.Select(name => Text(line, name)).OfType<string>()]);
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Render(JsonElement value, string format) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when format.Length > 0 => value.GetDouble().ToString(format, CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    [GeneratedRegex(@"\{@?\$?(?<name>\w+)(,-?\d+)?(:(?<format>[^}]*))?\}")]
    private static partial Regex Hole();
}
