using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingest.Cli.Exporting;

/// <summary>An article as Markdown with YAML front matter. Pure.</summary>
internal static class MarkdownFile
{
    /// <summary>A JSON string is a YAML string, whatever it holds (https://yaml.org/spec/1.2.2/, 1.3 and 7.3.1).</summary>
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ExportedRow row)
    {
        var file = new StringBuilder("---\n");
        Add("id", row.Id.ToString());
        Add("title", row.Title);
        AddList("authors", row.Authors);
        Add("published", row.Published);
        Add("site", row.Site);
        Add("url", row.Url);
        Add("language", row.Language);
        AddList("topics", row.Topics.Select(topic => topic.Name));
        AddList("entities", row.Entities.Select(entity => entity.Text));
        AddList("keywords", row.Keywords.Select(keyword => keyword.Text));
        Add("story", row.Story);
        file.Append(CultureInfo.InvariantCulture, $"revision: {row.Revision}\n");
        Add("file", row.File);
        file.Append(CultureInfo.InvariantCulture, $"record: {row.Record}\n");
        file.Append("---\n\n");
        if (row.Title is not null)
            file.Append("# ").Append(Escape(OneLine(row.Title))).Append("\n\n");
        foreach (var line in row.Text.Split('\n'))
            file.Append(Escape(line)).Append('\n');
        return file.ToString();

        void Add(string name, string? value) =>
            file.Append(name).Append(": ").Append(value is null ? "null" : Quote(value)).Append('\n');

        void AddList(string name, IEnumerable<string> values) =>
            file.Append(name).Append(": [").AppendJoin(", ", values.Select(Quote)).Append("]\n");
    }

    // YAML takes two characters that JSON leaves as they are for ends of lines.
    private static string Quote(string value) => JsonSerializer.Serialize(value, Quoted)
        .Replace("\u0085", "\\u0085", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal)
        .Replace("\u007f", "\\u007f", StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What would be markup or HTML in a plain text stays what it says.</summary>
    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        var first = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        for (var i = 0; i < line.Length; i++)
        {
            var starts = i == first && line[i] is '#' or '>' or '+' or '=' or '~';
            var ruled = i == first && line[i] == '-' && (i + 1 == line.Length || line[i + 1] is ' ' or '-');
            var numbered = line[i] is '.' or ')' && i > first && first >= 0 && line.AsSpan(first, i - first).IndexOfAnyExceptInRange('0', '9') < 0
                && (i + 1 == line.Length || line[i + 1] == ' ');
            if (line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' || (starts || ruled || numbered))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }
}
