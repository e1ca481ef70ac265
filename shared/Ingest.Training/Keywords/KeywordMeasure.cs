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
        double f1 = 0, exact = 0, precision = 0, recall = 0;
        var items = data.Json(File).ToList();
        foreach (var item in items)
        {
            // The data have each title as the text's first line, and write what readers marked without hyphens and apostrophes.
            var lines = item.GetProperty("text").GetString()!.Split('\n', 2);
            var keywords = KeywordFinder.Find(new Document(lines.Length > 1 ? lines[0] : null, lines[^1], "en")).Select(keyword => keyword.Text).ToList();
            var keys = item.GetProperty("keys").EnumerateArray().Select(key => key.GetString()!).ToList();
            var (wanted, given) = (keys.Select(Comparable).ToHashSet(), keywords.Select(Comparable).ToHashSet());
            var right = (double)given.Count(wanted.Contains);
            precision += given.Count == 0 ? 0 : right / given.Count;
            recall += right / wanted.Count;
            f1 += F1(wanted, given);
            exact += F1(keys.ToHashSet(StringComparer.OrdinalIgnoreCase), keywords.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"KPCrowd, {items.Count} articles, at most 20 keywords, singular and plural alike, hyphens and apostrophes aside: F1@20 {f1 / items.Count:0.000} (mean of articles), precision {precision / items.Count:0.000}, recall {recall / items.Count:0.000}; F1@20 letter by letter but for capitals {exact / items.Count:0.000}"));
        Time([.. items.Select(item => item.GetProperty("text").GetString()!)]);
        return 0;
    }

    private static double F1(HashSet<string> wanted, HashSet<string> given) => 2.0 * given.Count(wanted.Contains) / (given.Count + wanted.Count);

    private static string Comparable(string phrase) =>
        Stem.Phrase(phrase.Replace("'s", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));

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
