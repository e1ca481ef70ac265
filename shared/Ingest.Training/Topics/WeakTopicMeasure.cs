using System.Globalization;
using System.Text.Json;
using Ingest.Language;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Prints how well the topics without training data are told, on the project's own gold items.</summary>
internal static class WeakTopicMeasure
{
    private static readonly string[] Weak = ["medtop:05000000", "medtop:08000000", "medtop:09000000", "medtop:10000000", "medtop:17000000"];

    public static int Report()
    {
        var report = new ClassReport();
        using var reader = new StreamReader(typeof(WeakTopicMeasure).Assembly.GetManifestResourceStream("weak-topics.jsonl")!);
        while (reader.ReadLine() is { } line)
        {
            var item = JsonDocument.Parse(line).RootElement;
            var found = Annotator.Default.Annotate(item.GetProperty("title").GetString(), item.GetProperty("text").GetString()!, "en");
            report.Add(item.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!), found.Topics.Select(topic => topic.Id).Where(id => MediaTopics.Find(id) is { Level: 1 }));
        }

        Console.WriteLine($"weak topics, own gold, frozen, {report.Articles} items");
        foreach (var row in report.Rows.Where(row => Weak.Contains(row.Class)).Append(report.All))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {MediaTopics.Find(row.Class)?.Name ?? row.Class}: precision {row.Precision:0.000}, recall {row.Recall:0.000}, F1 {row.F1:0.000} of {row.Support}"));
        }

        return 0;
    }
}
