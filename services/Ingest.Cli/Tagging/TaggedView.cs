using System.Globalization;
using System.Text;
using Ingest.Cli.Output;
using Ingest.Language.Topics;

namespace Ingest.Cli.Tagging;

/// <summary>What a text is about, for people. Pure.</summary>
internal static class TaggedView
{
    private const int Most = 12;

    public static string Render(TaggedRow row, string? title, Ink ink)
    {
        var view = new StringBuilder();
        view.Append(ink.Faint(Printable.Line($"{row.File} #{row.Record}"))).Append('\n');
        view.Append(ink.Strong(Printable.Line(title ?? "(no title)"))).Append('\n');
        Add("language", row.Language);
        foreach (var topic in row.Topics)
        {
            var phrases = string.Join(", ", topic.Evidence.Select(one => one.Phrase).Distinct(StringComparer.OrdinalIgnoreCase));
            Add("topic", string.Create(CultureInfo.InvariantCulture, $"{topic.Name} ({topic.Id}, {topic.Score:0.00}): {phrases}"));
        }

        Add("", How(row));
        foreach (var type in row.Entities.GroupBy(entity => entity.Type, StringComparer.Ordinal))
            Add(type.Key, string.Join(", ", type.Take(Most).Select(entity => entity.Mentions.Count > 1 ? $"{entity.Text} ×{entity.Mentions.Count}" : entity.Text)));
        Add("keywords", string.Join(", ", row.Keywords.Select(keyword => keyword.Text)));
        return view.ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
                view.Append(ink.Faint($"{name,-13} ")).Append(Printable.Line(value)).Append('\n');
        }
    }

    /// <summary>What a reader must know of topics that no model gave; nothing where one did.</summary>
    private static string How(TaggedRow row)
    {
        var coverage = TopicCoverage.Of(row.Language);
        return coverage.Basis switch
        {
            "names" => string.Create(CultureInfo.InvariantCulture, $"(topics by names alone, uncertain: {coverage.Named} of {coverage.Concepts} concepts have a name in this language)"),
            "none" => "(topics are not told in this language)",
            _ => "",
        };
    }
}
