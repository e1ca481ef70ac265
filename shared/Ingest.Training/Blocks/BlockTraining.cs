using Ingest.Extraction.Html;

namespace Ingest.Training.Blocks;

/// <summary>The command <c>blocks FOLDER OUT</c>: the trees that tell a story's runs from the rest of its page.</summary>
public static class BlockTraining
{
    /// <summary>The first trees know too little to be trusted with rare rows; the second ones know the first, and learn by heart what few pages say.</summary>
    private static readonly Growth
        Alone = new(Trees: 150, Leaves: 15, Rate: 0.10f, Ridge: 2, LeastHessian: 5),
        Together = new(Trees: 150, Leaves: 12, Rate: 0.06f, Ridge: 3, LeastHessian: 20);

    public static int Run(string[] args)
    {
        if (args is not [var folder, var output, .. var rest])
        {
            Console.Error.WriteLine("usage: Ingest.Training blocks FOLDER OUT [--unseen MODELS]");
            return 2;
        }
        var pages = TrainingPage.All(folder, "wcxb", "fundus", "traf").ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Labels.Count(l => l.Weight > 0))} runs, {pages.Sum(p => p.Labels.Count(l => l.IsStory))} of them story");
        var alone = WithoutEachFold(pages, Alone);
        var first = JudgeUnseen(pages, alone);
        Console.WriteLine("alone, unseen hosts:    " + PageScore.Describe(pages, first));
        // The second trees learn from what the first say of pages that they never saw, as they will in use.
        foreach (var page in pages)
            page.Add(new BlockContext(page.Outline, page.Features, first[page]));
        if (rest is ["--unseen", var models, ..])
            Check(pages, alone, first, models);
        File.WriteAllBytes(output, Join(Train(pages, BlockFeatures.Count, Alone), Train(pages, BlockFeatures.Count + BlockContext.Count, Together)));
        Console.WriteLine($"{output}: {new FileInfo(output).Length / 1024} KiB");
        return 0;
    }

    /// <summary>Where the trees stand that saw no page of a fold; <c>Ingest.Benchmarks extraction --unseen</c> reads its pages with them.</summary>
    public static string WithoutFold(string folder, int fold) => Path.Combine(folder, $"without-{fold}.bin");

    private static void Check(List<TrainingPage> pages, List<Tree>[] alone, Dictionary<TrainingPage, float[]> first, string folder)
    {
        var together = WithoutEachFold(pages, Together);
        var second = JudgeUnseen(pages, together);
        Console.WriteLine("together, unseen hosts: " + PageScore.Describe(pages, second));
        Console.WriteLine("both, unseen hosts:     " + PageScore.Describe(pages, pages.ToDictionary(page => page, page => BlockModel.Mean(first[page], second[page]))));
        Directory.CreateDirectory(folder);
        for (var fold = 0; fold < TrainingPage.Folds; fold++)
            File.WriteAllBytes(WithoutFold(folder, fold), Join(alone[fold], together[fold]));
    }

    private static byte[] Join(List<Tree> alone, List<Tree> together) => [.. TreeFile.Write(alone), .. TreeFile.Write(together)];

    private static List<Tree>[] WithoutEachFold(List<TrainingPage> pages, Growth growth) =>
        [.. Enumerable.Range(0, TrainingPage.Folds).Select(fold => Train([.. pages.Where(p => p.Fold != fold)], pages[0].Rows[0].Length, growth))];

    private static Dictionary<TrainingPage, float[]> JudgeUnseen(List<TrainingPage> pages, List<Tree>[] without) =>
        pages.ToDictionary(page => page, page => page.Rows.Select(row => 1 / (1 + MathF.Exp(-without[page.Fold].Sum(t => t.Answer(row))))).ToArray());

    /// <param name="features">So many of each row are learned from.</param>
    private static List<Tree> Train(List<TrainingPage> pages, int features, Growth growth)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        List<float> weights = [];
        foreach (var page in pages)
            for (var i = 0; i < page.Rows.Length; i++)
                if (page.Labels[i].Weight > 0)
                {
                    rows.Add(page.Rows[i]);
                    labels.Add(page.Labels[i].IsStory);
                    weights.Add(page.Labels[i].Weight);
                }
        return new Booster(rows, [.. labels], [.. weights], features, growth).Train();
    }
}
