using System.Security.Cryptography;
using System.Text.Json;
using Ingest.Language;
using Ingest.Language.Topics;
using Xunit;

namespace Ingest.Tests.Language;

/// <summary>Topics without training data, on gold of the project's own writing that was frozen before their lexicons.</summary>
public sealed class WeakTopicTests
{
    private const string Frozen = "926c510556b27f777e2a2bc40c8b9a7136b38eeb14e5916e569222af84789f9a";

    private static readonly Lazy<ClassReport> Report = new(Measure);

    [Theory]
    [InlineData("medtop:05000000")]
    [InlineData("medtop:08000000")]
    [InlineData("medtop:09000000")]
    [InlineData("medtop:10000000")]
    [InlineData("medtop:17000000")]
    public void A_topic_without_training_data_is_told_well_enough(string topic)
    {
        var row = Report.Value.Rows.Single(row => row.Class == topic);

        Assert.InRange(row.Support, 30, 40);
        Assert.InRange(row.F1, 0.8, 1);
    }

    [Fact]
    public void The_gold_is_the_one_that_was_frozen() => Assert.Equal(Frozen, Convert.ToHexStringLower(SHA256.HashData(Open())));

    [Fact]
    public void A_report_counts_precision_and_recall_of_each_class()
    {
        var report = new ClassReport();
        report.Add(["a", "b"], ["a", "a"]);
        report.Add(["b"], ["a", "b"]);

        Assert.Equal([new ClassRow("a", 1, 2, 1), new ClassRow("b", 2, 1, 1)], report.Rows);
        Assert.Equal([(0.5, 1.0), (1.0, 0.5)], report.Rows.Select(row => (row.Precision, row.Recall)));
        Assert.Equal(2.0 / 3, report.All.F1, 12);
    }

    private static ClassReport Measure()
    {
        var report = new ClassReport();
        using var reader = new StreamReader(Open());
        while (reader.ReadLine() is { } line)
        {
            var item = JsonDocument.Parse(line).RootElement;
            var found = Annotator.Default.Annotate(item.GetProperty("title").GetString(), item.GetProperty("text").GetString()!, "en");
            report.Add(item.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!), found.Topics.Select(topic => topic.Id));
        }

        return report;
    }

    private static Stream Open() => typeof(WeakTopicTests).Assembly.GetManifestResourceStream("weak-topics.jsonl")!;
}
