using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Ingest.Stories;
using Ingest.Stories.Words;

namespace Ingest.Training.Stories;

/// <summary>Counts English words, and writes in what share of articles each is to be expected.</summary>
internal static class ShareTraining
{
    private const string File = "Weighing/english-shares.tsv";

    /// <summary>Rarer words weigh as unknown ones do.</summary>
    private const int LeastCount = 10;

    public static int Run(DataFolder data, string to)
    {
        var (counts, total) = Count(data);
        ModelFile.Write(to, File, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            foreach (var (word, count) in counts.Where(pair => pair.Value >= LeastCount).OrderBy(pair => pair.Key))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word:x8}\t{Share(count, total):0.####}"));
        });
        return 0;
    }

    /// <summary>The chance that an opening has a word at least once, were its words drawn one by one.</summary>
    private static double Share(int count, long total) => 1 - Math.Pow(1 - ((double)count / total), Printer.OpeningWords);

    private static (Dictionary<uint, int> Counts, long Total) Count(DataFolder data)
    {
        var counts = new Dictionary<uint, int>();
        var words = new List<Word>();
        var total = 0L;
        foreach (var text in Texts(data))
        {
            words.Clear();
            WordReader.Read(text, words);
            total += words.Count;
            foreach (var word in words)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Plain, out _)++;
        }

        return (counts, total);
    }

    /// <summary>Attributed texts only: HuffPost (published as CC BY 4.0 by their collector) and Wikinews (CC BY 2.5).</summary>
    private static IEnumerable<string> Texts(DataFolder data) =>
        from file in (string[])["topics/train_open/huffpost41_headlines.jsonl", "topics/train_open/huffpost_2018_2022.jsonl", "topics/dev/wikinews_iptc17_dev.jsonl"]
        from line in data.Json(file)
        from name in (string[])["title", "text"]
        where line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        select line.GetProperty(name).GetString();
}
