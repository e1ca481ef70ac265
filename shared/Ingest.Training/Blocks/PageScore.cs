namespace Ingest.Training.Blocks;

/// <summary>How the runs that a model chooses of a page agree with its truth.</summary>
internal static class PageScore
{
    public static string Describe(List<TrainingPage> pages, Dictionary<TrainingPage, float[]> judged)
    {
        List<(double Precision, double Recall)> bodies = [];
        var (right, labelled) = (0, 0);
        foreach (var page in pages)
        {
            if (page.Body is not null)
            {
                bodies.Add(Compare(page, judged[page]));
                continue;
            }
            labelled += page.Labels.Count(l => l.Weight > 0);
            right += page.Labels.Index().Count(l => l.Item.Weight > 0 && l.Item.IsStory == judged[page][l.Index] >= 0.5f);
        }
        var (precision, recall) = (bodies.Average(s => s.Precision), bodies.Average(s => s.Recall));
        return $"F1 {2 * precision * recall / (precision + recall):0.0000} precision {precision:0.0000} recall {recall:0.0000}, segments {right / (double)labelled:0.0000}";
    }

    private static (double Precision, double Recall) Compare(TrainingPage page, float[] judged)
    {
        var wanted = Fours(page.Body!);
        var got = Fours(string.Join('\n', page.Outline.Runs.Where((_, i) => judged[i] >= 0.5f).Select(r => r.Raw)));
        double shared = wanted.Sum(w => Math.Min(w.Value, got.GetValueOrDefault(w.Key)));
        return (got.Count == 0 ? 0 : shared / got.Values.Sum(), shared / Math.Max(1, wanted.Values.Sum()));
    }

    private static Dictionary<string, int> Fours(string text)
    {
        var words = RunLabel.Words(text);
        var fours = new Dictionary<string, int>();
        for (var i = 0; i + 4 <= words.Count; i++)
            fours[RunLabel.Four(words, i)] = fours.GetValueOrDefault(RunLabel.Four(words, i)) + 1;
        return fours;
    }
}
