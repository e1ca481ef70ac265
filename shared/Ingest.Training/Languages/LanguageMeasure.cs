using System.Globalization;
using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>Prints how often each fifth is told right by what was learned from the other four, then how fast the shipped table is.</summary>
internal static class LanguageMeasure
{
    private const int Last = LanguageLine.Folds - 1;

    public static int Run(DataFolder data)
    {
        var sib = LanguageLine.Sib(data);
        var sentences = LanguageLine.Sentences(data);
        LanguageLine[] all = [.. sib, .. sentences];
        var identifiers = Enumerable.Range(0, LanguageLine.Folds).Select(fold => Trained([.. all.Where(line => line.Fold != fold)])).ToArray();
        LanguageIdentifier Without(LanguageLine line) => identifiers[line.Fold];
        Report("SIB-200, held out by fifths", Without, sib);
        Report("SIB-200, held out by fifths, first 60 characters", Without, sib.Select(First60));
        Report("SIB-200, last fifth, first 60 characters", Without, sib.Where(line => line.Fold == Last).Select(First60));
        Report("Lingua sentences, held out by fifths", Without, sentences);
        Report("Lingua sentences, last fifth", Without, sentences.Where(line => line.Fold == Last));
        Report("Lingua word pairs (never trained on)", _ => identifiers[Last], LanguageLine.Pairs(data));
        var alone = Trained(sib);
        Report("Lingua sentences, all, trained on SIB-200 alone", _ => alone, sentences);
        var shipped = new LanguageIdentifier();
        Report("Lingua sentences, all, as shipped (trained on them)", _ => shipped, sentences);
        Report("Lingua word pairs, as shipped", _ => shipped, LanguageLine.Pairs(data));
        Time("SIB-200 sentences", sib);
        Time("SIB-200, first 60 characters", [.. sib.Select(First60)]);
        return 0;
    }

    private static LanguageIdentifier Trained(LanguageLine[] lines) => new(new Lazy<LanguageModel>(LanguageTraining.Train(lines)));

    private static LanguageLine First60(LanguageLine line) => line with { Text = line.Text[..Math.Min(60, line.Text.Length)] };

    private static void Report(string name, Func<LanguageLine, LanguageIdentifier> identifier, IEnumerable<LanguageLine> lines)
    {
        int all = 0, right = 0, open = 0;
        var mistakes = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var code = identifier(line).Identify(line.Text).Code;
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
