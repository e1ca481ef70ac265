using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Contracts;

namespace Ingest.Storage.Sql;

/// <summary>A revision's fields as JSON; its text stands in a column of its own.</summary>
internal static class Documents
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(EnrichedArticle article) =>
        JsonSerializer.Serialize(article with { Article = article.Article with { Text = "" } }, Json);

    public static EnrichedArticle Read(string document, string text)
    {
        var article = JsonSerializer.Deserialize<EnrichedArticle>(document, Json)
            ?? throw new InvalidDataException("a revision's document is empty; restore the archive from its backup");
        return article with { Article = article.Article with { Text = text } };
    }
}
