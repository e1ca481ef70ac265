using Ingest.Extraction.Text;
using Ingest.Training.Blocks;

namespace Ingest.Training.Texts;

/// <summary>The command <c>text FOLDER DUMPS OUT</c>: the trees that tell a story's blocks from the rest of an exported text.</summary>
public static class TextTraining
{
    private const int Folds = 3;

    private static readonly Growth Growth = new(Trees: 100, Leaves: 16, Rate: 0.12f, Ridge: 0.6f, LeastHessian: 0.25f);

    public static int Run(string[] args)
    {
        if (args is not [var folder, var dumps, var output])
        {
            Console.Error.WriteLine("usage: Ingest.Training text FOLDER DUMPS OUT");
            return 2;
        }
        var pages = TextPage.All(folder, dumps, "wcxb", "fundus").ToList();
        Console.WriteLine($"{pages.Count} texts, {pages.Sum(p => p.Labels.Length)} blocks, {pages.Sum(p => p.Labels.Count(l => l.IsStory))} of them story");
        Console.WriteLine($"story blocks far from running text: {pages.Sum(p => p.Labels.Index().Count(l => l.Item.IsStory && p.Features.IsFar(l.Index)))}");
        var first = JudgeUnseen(pages, TextFeatures.Count);
        Console.WriteLine("alone, unseen hosts:    " + Describe(pages, first));
        foreach (var page in pages)
            page.Add(new TextContext(page.Measures, first[page]));
        Console.WriteLine("together, unseen hosts: " + Describe(pages, JudgeUnseen(pages, TextFeatures.Count + TextContext.Count)));
        File.WriteAllBytes(output, [.. TreeFile.Write(Train(pages, TextFeatures.Count)), .. TreeFile.Write(Train(pages, TextFeatures.Count + TextContext.Count))]);
        Console.WriteLine($"{output}: {new FileInfo(output).Length / 1024} KiB");
        return 0;
    }

    private static Dictionary<TextPage, float[]> JudgeUnseen(List<TextPage> pages, int features)
    {
        var judged = new Dictionary<TextPage, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Train([.. pages.Where(p => p.Fold != fold)], features);
            foreach (var page in pages.Where(p => p.Fold == fold))
                judged[page] = [.. page.Rows.Select((row, i) => page.Features.IsFar(i) ? 0 : 1 / (1 + MathF.Exp(-trees.Sum(t => t.Answer(row)))))];
        }
        return judged;
    }

    private static List<Tree> Train(List<TextPage> pages, int features)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        List<float> weights = [];
        foreach (var page in pages)
            for (var i = 0; i < page.Rows.Length; i++)
                if (!page.Features.IsFar(i))
                {
                    rows.Add(page.Rows[i]);
                    labels.Add(page.Labels[i].IsStory);
                    weights.Add(page.Labels[i].Weight);
                }
        return new Booster(rows, [.. labels], [.. weights], features, Growth).Train();
    }

    /// <summary>Precision and recall in words.</summary>
    private static string Describe(List<TextPage> pages, Dictionary<TextPage, float[]> judged)
    {
        var (precision, recall) = (0.0, 0.0);
        foreach (var page in pages)
        {
            var (right, said, story) = (0.0, 0.0, 0.0);
            for (var i = 0; i < page.Labels.Length; i++)
            {
                var words = page.Measures[i].Words;
                var yes = judged[page][i] >= 0.5f;
                (right, said, story) = (right + (yes && page.Labels[i].IsStory ? words : 0), said + (yes ? words : 0), story + (page.Labels[i].IsStory ? words : 0));
            }
            (precision, recall) = (precision + right / Math.Max(1, said), recall + right / Math.Max(1, story));
        }
        (precision, recall) = (precision / pages.Count, recall / pages.Count);
        return $"F1 {2 * precision * recall / (precision + recall):0.0000} precision {precision:0.0000} recall {recall:0.0000}";
    }
}
