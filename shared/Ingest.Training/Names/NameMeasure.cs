using System.Globalization;
using Ingest.Language;
using Ingest.Language.Names;

namespace Ingest.Training.Names;

/// <summary>Prints how many names are found with their exact span and kind, and how fast.</summary>
internal static class NameMeasure
{
    private const int Rounds = 20;

    public static int Run(DataFolder data)
    {
        foreach (var file in (string[])["ner/eval_only/worldwide_newswire_dev.conll", "ner/train_open/uner_dev.conll", "ner/train_open/wikigold_tr.conll"])
            Report(file, [.. NamedDocument.Read(data, file)]);
        return 0;
    }

    private static void Report(string file, NamedDocument[] documents)
    {
        var finder = new NameFinder();
        var counts = new Dictionary<string, (int Right, int Found, int Wanted)>();
        foreach (var document in documents)
        {
            var found = Find(finder, document);
            foreach (var type in (string[])["person", "place", "organisation"])
            {
                var (right, all, wanted) = counts.GetValueOrDefault(type);
                counts[type] = (
                    right + found.Count(name => name.Type == type && document.Names.Contains(name)),
                    all + found.Count(name => name.Type == type),
                    wanted + document.Names.Count(name => name.Type == type));
            }
        }

        var total = counts.Values.Aggregate((a, b) => (a.Right + b.Right, a.Found + b.Found, a.Wanted + b.Wanted));
        Console.WriteLine($"{file}: {Line(total)}; {string.Join("; ", counts.Select(pair => $"{pair.Key} {Line(pair.Value)}"))}; {Speed(finder, documents)}");
    }

    private static HashSet<(int Start, int Length, string Type)> Find(NameFinder finder, NamedDocument document) =>
        [.. finder.Find(new Document(null, document.Text, "en"), AnnotationContext.None)
            .SelectMany(entity => entity.Mentions.Select(mention => (mention.Start, mention.Length, entity.Type)))];

    private static string Line((int Right, int Found, int Wanted) count) => string.Create(
        CultureInfo.InvariantCulture,
        $"F1 {2.0 * count.Right / (count.Found + count.Wanted):0.000} (P {(double)count.Right / count.Found:0.000}, R {(double)count.Right / count.Wanted:0.000})");

    private static string Speed(NameFinder finder, NamedDocument[] documents)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var document in documents)
                Find(finder, document);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{best * 1e6 * 4096 / documents.Sum(document => (long)document.Text.Length):0} µs of processor time for 4 KB");
    }
}
