using System.Globalization;
using Ingest.Cli.Output;
using Ingest.Language.Topics;

namespace Ingest.Cli.Topics;

/// <summary>How well each topic is told, as a table.</summary>
internal static class ReportTable
{
    public static void Print(ClassReport report)
    {
        var table = TableOutput.Of("topic", "articles", "given", "right", "precision", "recall", "F1");
        foreach (var row in report.Rows.Append(report.All))
        {
            table.Add(
                MediaTopics.Find(row.Class) is { } known ? $"{known.Name} ({row.Class})" : row.Class,
                Count(row.Support), Count(row.Given), Count(row.Right), Share(row.Precision), Share(row.Recall), Share(row.F1));
        }

        table.Print();
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
