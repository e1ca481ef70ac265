namespace Ingest.Extraction.Html;

/// <summary>Where a page's readers look for its writer and its day: the runs from above the headline to the first of the story, and those after its end.</summary>
/// <param name="Title">The run of the headline; that of the story's first run where no headline was found.</param>
/// <param name="First">The story's first run.</param>
/// <param name="Last">The story's last run.</param>
/// <param name="HasTitle">Whether a headline was found.</param>
internal sealed record Surroundings(int Title, int First, int Last, bool HasTitle)
{
    /// <summary>Boxes in which neither a by-line nor a date is the story's.</summary>
    public const ulong Elsewhere = Signs.Hidden | Signs.Menu | Signs.Footer | Signs.Related | Signs.Latest | Signs.Comments | Signs.Caption | Signs.Figure;

    /// <summary>In runs: how far above the headline and below the story is looked.</summary>
    private const int Above = 6, Below = 12, Unmarked = 40;

    /// <summary>In runs: how much of what follows a headline speaks for it.</summary>
    private const int Following = 40;

    public static Surroundings Of(Outline outline, StoryChoice choice, PageKnowledge knowledge)
    {
        var (first, last) = (Math.Max(0, Array.IndexOf(choice.Chosen, true)), Math.Max(0, Array.LastIndexOf(choice.Chosen, true)));
        var letters = new int[outline.Runs.Count + 1];
        for (var i = 0; i < outline.Runs.Count; i++)
            letters[i + 1] = letters[i] + (choice.Chosen[i] ? outline.Runs[i].Letters : 0);
        int title = -1, most = 0;
        for (var i = 0; i < last; i++)
        {
            var weight = letters[Math.Min(outline.Runs.Count, i + 1 + Following)] - letters[i + 1];
            var run = outline.Runs[i];
            if (weight > 0 && (weight *= knowledge.IsTitle(run) ? IsHeading(run) ? 8 : 4 : run.Holder.Element.LocalName == "h1" ? 2 : 0) > most)
                (title, most) = (i, weight);
        }
        return title < 0
            ? new Surroundings(first, first, last, false)
            : new Surroundings(title, Array.IndexOf(choice.Chosen, true, title + 1) is > 0 and var under ? under : last, last, true);
    }

    /// <summary>The runs of the head, in the page's order.</summary>
    public IEnumerable<int> Head(int count)
    {
        for (var i = Math.Max(0, Title - (HasTitle ? Above : Unmarked)); i <= Math.Min(First + 2, count - 1); i++)
            yield return i;
    }

    /// <summary>The runs after the story, its last one with them.</summary>
    /// <param name="within">So many more of the story's last ones.</param>
    public IEnumerable<int> Tail(int count, int within = 0)
    {
        for (var i = Math.Max(Last - within, First + 3); i < Math.Min(count, Last + Below); i++)
            yield return i;
    }

    private static bool IsHeading(TextRun run) => run.Holder.Element.LocalName is ['h', >= '1' and <= '3'] || run.Holder.Parent?.Element.LocalName is "h1" or "h2";
}
