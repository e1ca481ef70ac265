using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>Counts grams of one to four letters and words, corrects what they say, and writes the table that tells languages apart.</summary>
internal static class LanguageTraining
{
    /// <summary>Chosen on the held-out folds.</summary>
    private const double Smoothing = 0.05;

    /// <summary>What grams of one to four letters and whole words count: the shorter are parts of the longer. Chosen on the held-out folds.</summary>
    private static readonly double[] Weights = [0.2, 0.5, 0.9, 1, 1.3];

    public static int Run(DataFolder data, string to)
    {
        var model = Train([.. LanguageLine.Sib(data), .. LanguageLine.Sentences(data)]);
        ModelFile.Write(to, $"Languages/Grams/{LanguageModel.File}", model.Write);
        return 0;
    }

    public static LanguageModel Train(IReadOnlyList<LanguageLine> lines)
    {
        var byScript = lines.GroupBy(line => line.Language, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .GroupBy(group => ScriptOf(group))
            .Where(script => Scripts.OnlyLanguage(script.Key) is null)
            .OrderBy(script => script.Key);
        return new LanguageModel([.. byScript.Select(script => Table(script.Key, [.. script]))]);
    }

    private static Script ScriptOf(IEnumerable<LanguageLine> lines) =>
        lines.SelectMany(line => line.Text).Select(Scripts.Of).Where(script => script != Script.None).CountBy(script => script).MaxBy(pair => pair.Value).Key;

    private static GramTable Table(Script script, IGrouping<string, LanguageLine>[] groups)
    {
        string[] languages = [.. groups.Select(group => group.Key)];
        var lines = groups.SelectMany((group, language) => group.Select(line => (line.Text, language, line.Fold))).ToArray();
        var counts = Count(lines, languages);
        var keys = Choose(counts, languages.Length);
        var left = lines.GroupBy(line => line.Fold).ToDictionary(fold => fold.Key, fold => Count(fold, languages));
        var corrections = new GramTuning(languages, keys).Learn(lines, (key, language, fold) => Weight(key, counts.Share(key, language, Smoothing, left[fold])));
        var cells = new byte[(keys.Length * languages.Length) + GramTable.Tail];
        for (var row = 0; row < keys.Length; row++)
        {
            for (var language = 0; language < languages.Length; language++)
                cells[(row * languages.Length) + language] = Cell(Weight(keys[row], counts.Share(keys[row], language, Smoothing)) + corrections[row, language]);
        }

        return new GramTable(script, languages, Slots(keys), cells);
    }

    private static GramCounts Count(IEnumerable<(string Text, int Language, int Fold)> lines, string[] languages) =>
        GramCounts.Of(lines.Select(line => (line.Text, line.Language)), languages.Length);

    private static ulong[] Choose(GramCounts counts, int languages) =>
        [.. counts.All
            .Where(pair => pair.Value.Sum() > 1)
            .OrderByDescending(pair => Worth([.. Enumerable.Range(0, languages).Select(language => counts.Share(pair.Key, language, Smoothing))]))
            .Take(GramTable.MostRows)
            .Select(pair => pair.Key)
            .Order()];

    /// <summary>How much a gram tells: its share where it is most usual, times how far that is from the mean.</summary>
    private static double Worth(double[] shares) => shares.Max() * Math.Log(shares.Max() / shares.Average());

    private static double Weight(ulong key, double share) => Weights[GramReader.Kind(key)] * (Math.Log(share) - GramTable.Floor);

    private static byte Cell(double weight) => (byte)Math.Clamp(Math.Round(weight * GramTable.Scale), 0, 255);

    private static uint[] Slots(ulong[] keys)
    {
        var slots = new uint[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2)];
        var shift = 64 - int.Log2(slots.Length);
        for (var row = 0; row < keys.Length; row++)
        {
            var hash = GramTable.Hash(keys[row]);
            var slot = (int)(hash >> shift);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = GramTable.Mark(hash) | (uint)(row + 1);
        }

        return slots;
    }
}
