namespace Ingest.Extraction.Text;

/// <summary>Takes out menus: runs of very short lines that are links, and lines of names between bars.</summary>
internal static class MenuRule
{
    private const int ShortLink = 40;
    private const int ShortestRun = 3;

    public static void Apply(Story story)
    {
        List<Block> run = [];
        foreach (var block in story.Live.ToList())
        {
            if (IsBar(block.Text))
                Story.Remove(block, "menu", 0.9);
            else if (block.LinkOnly && block.Text.Length <= ShortLink && !block.EndsSentence)
                run.Add(block);
            else
                End(run);
        }
        End(run);
    }

    private static void End(List<Block> run)
    {
        // Two links may be a by-line with two names.
        if (run.Count >= ShortestRun)
            foreach (var block in run)
                Story.Remove(block, "menu", 0.9);
        run.Clear();
    }

    private static bool IsBar(string text)
    {
        if (text.Length > 200 || Metadata.Dates.Find(text, "text") is not null)
            return false;
        var parts = text.Split(['|', '•', '·', '›'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 4 && parts.All(p => p.Length <= 24 && Sentences.Words(p) <= 3 && !Sentences.End(p));
    }
}
