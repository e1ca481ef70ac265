using System.Globalization;
using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>Trains on four fifths and prints how often the last fifth is told right, then how fast the shipped table is.</summary>
internal static class LanguageMeasure
{
    private const int Fold = LanguageLine.Folds - 1;

    public static int Run(DataFolder data)
    {
        var sib = LanguageLine.Sib(data);
        var sentences = LanguageLine.Sentences(data);
        var seen = new HashSet<string>(sib.Concat(sentences).Where(line => line.Fold != Fold).Select(line => line.Text));
        var model = LanguageTraining.Train([.. sib.Concat(sentences).Where(line => line.Fold != Fold)]);
        var identifier = new LanguageIdentifier(new Lazy<LanguageModel>(model));
        Report("SIB-200, held-out fifth", identifier, sib.Where(line => line.Fold == Fold && !seen.Contains(line.Text)));
        Report("SIB-200, held-out fifth, first 60 characters", identifier, sib.Where(line => line.Fold == Fold).Select(First60));
        Report("Lingua sentences, held-out fifth", identifier, sentences.Where(line => line.Fold == Fold && !seen.Contains(line.Text)));
        Report("Lingua word pairs (never trained on)", identifier, LanguageLine.Pairs(data));
        var alone = new LanguageIdentifier(new Lazy<LanguageModel>(LanguageTraining.Train(sib)));
        Report("Lingua sentences, all, trained on SIB-200 alone", alone, sentences);
        Report("Lingua sentences, all, as shipped (trained on them)", new LanguageIdentifier(), sentences);
        Time("SIB-200 sentences", sib);
        Time("SIB-200, first 60 characters", [.. sib.Select(First60)]);
        return 0;
    }

    private static LanguageLine First60(LanguageLine line) => line with { Text = line.Text[..Math.Min(60, line.Text.Length)] };

    private static void Report(string name, LanguageIdentifier identifier, IEnumerable<LanguageLine> lines)
    {
        int all = 0, right = 0, open = 0;
        var mistakes = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var code = identifier.Identify(line.Text).Code;
            all++;
            right += code == line.Language ? 1 : 0;
            open += code == "und" ? 1 : 0;
            if (code != line.Language)
                mistakes[$"{line.Language}→{code}"] = mistakes.GetValueOrDefault($"{line.Language}→{code}") + 1;
        }

        var worst = mistakes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(16).Select(pair => $"{pair.Key} {pair.Value}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {(double)right / all:0.0000} of {all}, undetermined {open}; {string.Join(", ", worst)}"));
    }

    private static void Time(string name, LanguageLine[] lines)
    {
        var identifier = new LanguageIdentifier();
        var best = double.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var line in lines)
                identifier.Identify(line.Text);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {lines.Length / best:0} texts per second of processor time"));
    }
}
