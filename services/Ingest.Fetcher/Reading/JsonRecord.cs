using System.Text.Json;
using Ingest.Contracts;
using Ingest.Extraction.Decoding;

namespace Ingest.Fetcher.Reading;

/// <summary>Reads a line of JSON Lines. Pure.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64, AllowTrailingCommas = true };

    public static Verdict<SourceContent> Read(ReadOnlySpan<byte> line, long number, FetchingOptions options)
    {
        try
        {
            using var document = Parse(line);
            var record = document.RootElement;
            if (RefusedSource.Unwrap(record) is { } inner)
                return Read(inner, number, options);
            if (IsForgotten(record))
                return Rejected($"line {number}: the record was forgotten", "Nothing is to be done: it was taken down with 'ingest forget'");
            return record.ValueKind == JsonValueKind.Object
                ? Read(new JsonFields(record), number, options)
                : Rejected($"line {number}: the line is {Kind(record)}, not a JSON object", "Put one object with its fields on each line");
        }
        catch (JsonException exception)
        {
            return Rejected(
                $"line {number}: no JSON at byte {exception.BytePositionInLine ?? 0}: {FirstSentence(exception.Message)}", "Mend the line in the .rejected.jsonl file and drop that");
        }
        catch (InvalidOperationException)
        {
            return Rejected($"line {number}: a text holds half a character (a lone surrogate)", "Mend the line in the .rejected.jsonl file and drop that");
        }
    }

    /// <summary>What 'ingest forget' leaves of a record, so that the numbers of the others stay.</summary>
    private static bool IsForgotten(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty("forgotten", out var forgotten) && forgotten.ValueKind == JsonValueKind.True
        && record.GetPropertyCount() == 1;

    private static Verdict<SourceContent> Read(JsonFields fields, long number, FetchingOptions options)
    {
        var names = options.Fields;
        var given = new GivenFields
        {
            Id = fields.Text(names.Id, "id", "_id", "guid", "uuid", "article_id"),
            Url = fields.Text(names.Url, "url", "link", "canonical_url", "source_url", "web_url", "href", "uri"),
            Title = fields.Text(names.Title, "title", "headline"),
            Authors = fields.Texts(names.Authors, "authors", "author", "byline", "creator"),
            Published = fields.Text(
                names.Published, "published", "date", "published_at", "publishedAt", "publish_date", "date_publish", "pubDate", "date_published",
                "datePublished", "publication_date", "datetime"),
            Language = fields.Text(names.Language, "language", "lang"),
            Outlet = fields.Text(names.Outlet, "source", "outlet", "publisher", "site", "site_name", "source_name", "publication", "newspaper"),
            Topics = fields.Texts(names.Topics, "topics", "keywords", "tags", "section", "category", "categories"),
        };
        var text = fields.Text(names.Text, "text", "body", "content", "maintext", "full_text", "articleBody");
        var html = text is null ? fields.Text(names.Html, "html", "raw_html", "content_html", "body_html") : null;
        var content = text ?? html;
        if (content is null)
            return Rejected($"line {number}: none of the fields text, body, content, html … has a value", "Name your field with Fetching:Fields:Text:0");
        if (!Limits.FitsEncoded(content, options.MaxRecordBytes, out var encoded))
            return Rejected(Limits.Reason($"line {number}, encoded to travel", encoded, options.MaxRecordBytes), Limits.Remedy);
        var kind = html is not null || LooksLikeHtml(content) ? ContentKind.Html : ContentKind.Plain;
        return new Verdict<SourceContent>.Accepted(new SourceContent(kind, content, given));
    }

    /// <summary>A line that is not UTF-8 is read in the encoding that it seems to be in.</summary>
    private static JsonDocument Parse(ReadOnlySpan<byte> line)
    {
        if (!System.Text.Unicode.Utf8.IsValid(line) && TextDecoding.Decode(line, ContentKind.Plain) is Verdict<string>.Accepted decoded)
            return JsonDocument.Parse(decoded.Value, Json);
        return JsonDocument.Parse(line.ToArray(), Json);
    }

    private static bool LooksLikeHtml(string content) =>
        content.Contains("</p>", StringComparison.OrdinalIgnoreCase) || content.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a single value",
    };

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');

    private static Verdict<SourceContent>.Rejected Rejected(string reason, string remedy) => new(reason, remedy);
}
