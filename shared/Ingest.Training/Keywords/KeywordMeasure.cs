using System.Globalization;
using Ingest.Language;
using Ingest.Language.Keywords;
using Ingest.Language.Topics;

namespace Ingest.Training.Keywords;

/// <summary>Prints how many of the keywords that readers chose are found among the first twenty, and what finding them costs.</summary>
internal static class KeywordMeasure
{
    private const string File = "keywords/kpcrowd_dev.jsonl";

    /// <summary>What the issue times: four kilobytes of text.</summary>
    private const int TimedCharacters = 4096;

    private const int Rounds = 60;

    public static int Run(DataFolder data)
    {
        double f1 = 0, precision = 0, recall = 0;
        var items = data.Json(File).ToList();
        foreach (var item in items)
        {
            var document = new Document(item.GetProperty("title").GetString(), item.GetProperty("text").GetString()!, "en");
            var wanted = item.GetProperty("keys").EnumerateArray().Select(key => Stem.Phrase(key.GetString()!)).ToHashSet();
            var given = KeywordFinder.Find(document).Select(keyword => Stem.Phrase(keyword.Text)).ToHashSet();
            var right = (double)given.Count(wanted.Contains);
            precision += given.Count == 0 ? 0 : right / given.Count;
            recall += right / wanted.Count;
            f1 += 2 * right / (given.Count + wanted.Count);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"KPCrowd, {items.Count} articles, at most 20 keywords, singular and plural alike: F1@20 {f1 / items.Count:0.000} (mean of articles), precision {precision / items.Count:0.000}, recall {recall / items.Count:0.000}"));
        Time([.. items.Select(item => item.GetProperty("text").GetString()!)]);
        return 0;
    }

    private static void Time(string[] texts)
    {
        var all = string.Join('\n', texts);
        Document[] documents = [.. Enumerable.Range(0, all.Length / TimedCharacters).Select(part => new Document(null, all.Substring(part * TimedCharacters, TimedCharacters), "en"))];
        foreach (var document in documents)
            KeywordFinder.Find(document);
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var document in documents)
                KeywordFinder.Find(document);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / documents.Length);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {best:0} µs of processor time for 4 KB, tokens at hand"));
    }
}
