using Ingest.Extraction.Html;

namespace Ingest.Training.Blocks;

/// <summary>The command <c>blocks FOLDER OUT</c>: the trees that tell a story's runs from the rest of its page.</summary>
public static class BlockTraining
{
    private const int Folds = 3;

    public static int Run(string[] args)
    {
        if (args is not [var folder, var output, ..])
        {
            Console.Error.WriteLine("usage: Ingest.Training blocks FOLDER OUT [--check]");
            return 2;
        }
        var pages = TrainingPage.All(folder, "wcxb", "fundus", "traf").ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Labels.Count(l => l.Weight > 0))} runs, {pages.Sum(p => p.Labels.Count(l => l.IsStory))} of them story");
        var first = JudgeUnseen(pages);
        Console.WriteLine("alone, unseen hosts:    " + PageScore.Describe(pages, first));
        // The second trees learn from what the first say of pages that they never saw, as they will in use.
        foreach (var page in pages)
            page.Add(new BlockContext(page.Outline, first[page]));
        if (args.Contains("--check"))
            Console.WriteLine("together, unseen hosts: " + PageScore.Describe(pages, JudgeUnseen(pages)));
        File.WriteAllBytes(output, [.. TreeFile.Write(Train(pages, BlockFeatures.Count)), .. TreeFile.Write(Train(pages, BlockFeatures.Count + BlockContext.Count))]);
        Console.WriteLine($"{output}: {new FileInfo(output).Length / 1024} KiB");
        return 0;
    }

    private static Dictionary<TrainingPage, float[]> JudgeUnseen(List<TrainingPage> pages)
    {
        var judged = new Dictionary<TrainingPage, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Train([.. pages.Where(p => p.Fold != fold)], pages[0].Rows[0].Length);
            foreach (var page in pages.Where(p => p.Fold == fold))
                judged[page] = [.. page.Rows.Select(row => 1 / (1 + MathF.Exp(-trees.Sum(t => t.Answer(row)))))];
        }
        return judged;
    }

    private static List<Tree> Train(List<TrainingPage> pages, int features)
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
        return new Booster(rows, [.. labels], [.. weights], features).Train();
    }
}
