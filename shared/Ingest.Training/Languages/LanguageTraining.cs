using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>Counts grams of one to four letters and writes the table that tells languages apart.</summary>
internal static class LanguageTraining
{
    /// <summary>Chosen on the held-out folds.</summary>
    private const double Smoothing = 0.1;

    /// <summary>What grams of one to four letters count: the shorter are parts of the longer. Chosen on the held-out folds.</summary>
    private static readonly double[] Weights = [0.2, 0.5, 0.9, 1];

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
        var counts = new GramCounts(languages);
        for (var language = 0; language < groups.Length; language++)
        {
            foreach (var line in groups[language])
                counts.Add(line.Text, language);
        }

        var chosen = counts.All
            .Where(pair => pair.Value.Sum() > 1)
            .Select(pair => (pair.Key, Shares: Shares(counts, pair.Key, pair.Value)))
            .OrderByDescending(pair => Worth(pair.Shares))
            .Take(GramTable.MostRows)
            .OrderBy(pair => pair.Key)
            .ToArray();
        var cells = new byte[(chosen.Length * languages.Length) + GramTable.Tail];
        for (var row = 0; row < chosen.Length; row++)
        {
            for (var language = 0; language < languages.Length; language++)
                cells[(row * languages.Length) + language] = Cell(chosen[row].Shares[language], Weights[GramCounts.Order(chosen[row].Key)]);
        }

        return new GramTable(script, languages, Slots([.. chosen.Select(pair => pair.Key)]), cells);
    }

    private static double[] Shares(GramCounts counts, ulong key, int[] row) =>
        [.. Enumerable.Range(0, row.Length).Select(language => counts.Share(key, row, language, Smoothing))];

    /// <summary>How much a gram tells: its share where it is most usual, times how far that is from the mean.</summary>
    private static double Worth(double[] shares) => shares.Max() * Math.Log(shares.Max() / shares.Average());

    private static byte Cell(double share, double weight) =>
        (byte)Math.Clamp(Math.Round(weight * (Math.Log(share) - GramTable.Floor) * GramTable.Scale), 0, 255);

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
