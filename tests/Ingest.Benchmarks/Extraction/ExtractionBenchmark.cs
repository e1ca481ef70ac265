namespace Ingest.Benchmarks.Extraction;

/// <summary>The command <c>extraction FOLDER</c>: how much of each page's article comes out, and how fast.</summary>
public static class ExtractionBenchmark
{
    private const string Usage =
        "usage: Ingest.Benchmarks extraction FOLDER [--validation] [--sets wcxb,fundus,…] [--out FOLDER] [--worst N] [--show ID] [--smartreader | --unseen MODELS] [--speed] [--curve]";

    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var sets = (Value(args, "--sets") ?? "wcxb,fundus,traf,htmldate").Split(',').Select(name => DevelopmentSet.Load(folder, name)).ToList();
        if (args.Contains("--curve"))
            SizeCurve.Print();
        else if (args.Contains("--speed"))
            Speed.Print(sets);
        else
            Quality(sets, args);
        return 0;
    }

    private static void Quality(IReadOnlyList<DevelopmentSet> sets, string[] args)
    {
        var worst = int.TryParse(Value(args, "--worst"), out var number) ? number : 0;
        Func<TestPage, Extracted> engine = Value(args, "--unseen") is { } models ? Engines.Unseen(models)
            : args.Contains("--smartreader") ? page => Engines.SmartReader(page.Html)
            : page => Engines.Ours(page.Html);
        foreach (var set in sets)
        {
            IReadOnlyList<Part> parts = args.Contains("--validation") ? [Part.Training, Part.Validation] : [Part.Training];
            foreach (var part in parts)
            {
                var scored = set.Pages(part).Select(page => new ScoredPage(page, engine(page))).ToList();
                QualityTable.Print(set.Name, part, scored);
                if (part != Part.Training)
                    continue;
                WorstPages.Print(scored, worst);
                WorstPages.Show(scored, Value(args, "--show"));
                if (Value(args, "--out") is { } folder)
                    Predictions.Write(Path.Combine(folder, set.Name + ".json"), scored);
            }
        }
    }

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
