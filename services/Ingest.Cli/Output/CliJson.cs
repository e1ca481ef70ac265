using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Cli.Extracting;
using Ingest.Cli.Tagging;

namespace Ingest.Cli.Output;

/// <summary>How commands write JSON: snake_case names, letters as they are, one object a line. Generated, so that a command starts fast.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ExtractedRow))]
[JsonSerializable(typeof(TaggedRow))]
[JsonSerializable(typeof(RefusedRow))]
internal sealed partial class CliJson : JsonSerializerContext
{
    public static CliJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
