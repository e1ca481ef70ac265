using System.Text.Json;
using Ingest.Cli.Commands;
using Ingest.Language.Topics.Own;

namespace Ingest.Cli.Topics;

/// <summary>Reads labelled articles, a JSON object a line, one after another; every mistake is told with its line.</summary>
internal static class LabelledFile
{
    private const string Shape = "expected {\"title\": …, \"text\": …, \"topics\": [\"name\", …]}";

    /// <exception cref="UsageException">A line is no labelled article, or the file is not there.</exception>
    public static IEnumerable<(int Line, LabelledArticle Article)> Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"not there: {path}; name a file of labelled articles, a JSON object a line");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, Article(line, message => new UsageException($"{Path.GetFileName(path)} line {number}: {message}")));
        }
    }

    private static LabelledArticle Article(string line, Func<string, UsageException> wrong)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw wrong(Shape);
            var (title, text) = (Text(root, "title", wrong), Text(root, "text", wrong));
            if (string.IsNullOrWhiteSpace(title + text))
                throw wrong($"neither 'title' nor 'text' has a word; {Shape}");
            return new LabelledArticle(title, text, Topics(root, wrong));
        }
        catch (JsonException exception)
        {
            throw wrong($"no JSON ({exception.Message.Split(" Path:")[0]}); {Shape}");
        }
    }

    private static string Text(JsonElement root, string field, Func<string, UsageException> wrong) => !root.TryGetProperty(field, out var value) ? ""
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => throw wrong($"'{field}' is no text; {Shape}"),
        };

    private static List<string> Topics(JsonElement root, Func<string, UsageException> wrong)
    {
        if (!root.TryGetProperty("topics", out var topics))
            throw wrong("no 'topics'; give a list of names, [] for an article of other subjects");
        if (topics.ValueKind != JsonValueKind.Array || topics.EnumerateArray().Any(topic => topic.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(topic.GetString())))
            throw wrong("'topics' is a list of names; [] for an article of other subjects");
        return [.. topics.EnumerateArray().Select(topic => topic.GetString()!.Trim())];
    }
}
