using System.Text.Json.Serialization;

namespace Ingest.Cli.Output;

/// <summary>A record that could not be read, as a line of output.</summary>
internal sealed record RefusedRow(
    string File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    int Record,
    string Error,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Remedy);
