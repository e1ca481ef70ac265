namespace Ingest.Extraction.Html;

/// <summary>Chooses the runs of a page that are its story.</summary>
internal sealed class StoryChoice
{
    private const float Likely = 0.5f;

    /// <summary>What is as unlikely as this is no story, however unsure the page is.</summary>
    private const float Unlikely = 0.3f;

    private const int Rounds = 3;

    private StoryChoice(bool[] chosen, Area container) => (Chosen, Container) = (chosen, container);

    public bool[] Chosen { get; }

    public Area Container { get; }

    public static StoryChoice Of(Outline outline, PageKnowledge knowledge, BlockModel? model)
    {
        var (container, named) = Html.Container.Find(outline);
        if (model is not null)
        {
            var learned = Learned(outline, new BlockFeatures(outline, knowledge, container, named), model);
            if (Letters(outline, learned) >= LeastShare * container.Running)
                return new StoryChoice(learned, container);
        }
        // The trees know no such page: its container without what is called something else.
        var ruled = new bool[outline.Runs.Count];
        for (var i = container.FirstRun; i < container.EndRun; i++)
            ruled[i] = Boilerplate.Of(Inside(outline.Runs[i], container)) is null;
        if (Letters(outline, ruled) * 2 < container.Running)
            for (var i = container.FirstRun; i < container.EndRun; i++)
                ruled[i] = (outline.Runs[i].Signs & (Signs.Hidden | Signs.Menu | Signs.Button)) == 0;
        return new StoryChoice(ruled, container);
    }

    private const double LeastShare = 0.1;

    private static bool[] Learned(Outline outline, BlockFeatures features, BlockModel model)
    {
        var likely = model.Judge(outline, features);
        var least = Threshold(outline, likely);
        return [.. likely.Select((l, i) => l >= least && !IsLabel(outline.Runs[i]))];
    }

    /// <summary>How likely a run must be: half of the F1 that can be hoped for, which is what gives the best F1. Of a page that the trees are unsure of, more is taken.</summary>
    private static float Threshold(Outline outline, float[] likely)
    {
        var all = 0.0;
        for (var i = 0; i < likely.Length; i++)
            all += likely[i] * outline.Runs[i].Letters;
        var least = Likely;
        for (var round = 0; round < Rounds; round++)
        {
            var (hit, taken) = (0.0, 0.0);
            for (var i = 0; i < likely.Length; i++)
                if (likely[i] >= least)
                    (hit, taken) = (hit + likely[i] * outline.Runs[i].Letters, taken + outline.Runs[i].Letters);
            least = Math.Clamp((float)(hit / Math.Max(1, taken + all)), Unlikely, Likely);
        }

        return least;
    }

    /// <summary>A word or two in a box that names itself an advertisement.</summary>
    private static bool IsLabel(TextRun run) => run.Words <= 3 && ((run.Holder.Own | run.Inline) & Signs.Advertisement) != 0;

    private static ulong Inside(TextRun run, Area container) => run.Inline | run.Holder.Near & ~container.Near;

    private static int Letters(Outline outline, bool[] chosen)
    {
        var letters = 0;
        for (var i = 0; i < chosen.Length; i++)
            letters += chosen[i] && outline.Runs[i].LinkDensity < 0.5 ? outline.Runs[i].Letters : 0;
        return letters;
    }
}
