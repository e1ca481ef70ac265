using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Storage;

namespace Ingest.Fetcher.Reading;

/// <summary>A line of a <c>.rejected.jsonl</c> file: the record word for word, and beside it why it was refused. Dropped again, the record is read.</summary>
internal static class RefusedSource
{
    private const string Reason = "refused";
    private const string Source = "source";
    private const string SourceBase64 = "source_base64";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(RefusedRecord refusal, SourceRecord record)
    {
        var valid = System.Text.Unicode.Utf8.IsValid(record.Source.Span);
        var line = new Dictionary<string, object?>
        {
            [Reason] = new
            {
                drop = refusal.DropId,
                file = refusal.Path,
                record = refusal.Record,
                line = record.Line,
                outcome = refusal.Outcome.ToString().ToLowerInvariant(),
                stage = refusal.Stage,
                reason = refusal.Reason,
                remedy = refusal.Remedy,
                exception = refusal.Exception,
            },
        };
        if (record.Source.IsEmpty)
            line[Source] = null;
        else if (valid)
            line[Source] = Encoding.UTF8.GetString(Innermost(record.Source.ToArray()));
        else
            line[SourceBase64] = Convert.ToBase64String(record.Source.Span);
        return JsonSerializer.Serialize(line, Json);
    }

    /// <returns>The record's own bytes; null when the line is no such note.</returns>
    public static byte[]? Unwrap(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(Reason, out var reason) || reason.ValueKind != JsonValueKind.Object)
            return null;
        if (line.TryGetProperty(Source, out var source) && source.ValueKind == JsonValueKind.String)
            return Encoding.UTF8.GetBytes(source.GetString()!);
        return line.TryGetProperty(SourceBase64, out var bytes) && bytes.TryGetBytesFromBase64(out var value) ? value : null;
    }

    /// <summary>A record refused twice stands once in the note of its second refusal.</summary>
    private static byte[] Innermost(byte[] source)
    {
        try
        {
            using var document = JsonDocument.Parse(source);
            return Unwrap(document.RootElement) is { } inner ? Innermost(inner) : source;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return source;
        }
    }
}
