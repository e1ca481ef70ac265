using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Writes the names that IPTC's concepts have in other languages (CC BY 4.0) as a table of id, language and name.</summary>
internal static class ConceptNameTable
{
    private const string Source = "iptc/mediatopics.tsv";

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["label_ar"] = "ar",
        ["label_de"] = "de",
        ["label_dk"] = "da",
        ["label_es"] = "es",
        ["label_fr"] = "fr",
        ["label_no-NB"] = "no",
        ["label_pt-PT"] = "pt",
        ["label_pt-BR"] = "pt",
        ["label_se"] = "sv",
        ["label_zh-Hans"] = "zh",
    };

    public static int Run(DataFolder data, string to)
    {
        var rows = data.Rows(Source).ToList();
        var lines = new List<string> { "# Names of IPTC Media Topics in other languages, © IPTC, CC BY 4.0: id, language, name. See MODEL.md." };
        foreach (var row in rows.Skip(1).Where(row => MediaTopics.Find(row[0]) is not null))
        {
            var names = rows[0].Select((column, at) => (Column: column, Name: row.ElementAtOrDefault(at)?.Trim() ?? ""))
                .Where(field => field.Name.Length > 0 && Languages.ContainsKey(field.Column))
                .Select(field => $"{row[0]["medtop:".Length..]}\t{Languages[field.Column]}\t{field.Name}");
            lines.AddRange(names.Distinct(StringComparer.Ordinal));
        }

        ModelFile.Write(to, "Topics/mediatopics-names.tsv", stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));
        return 0;
    }
}
