using System.Buffers;

namespace Ingest.Extraction.Text;

/// <summary>Takes out menus: runs of very short lines that are links, and lines of names between bars.</summary>
internal static class MenuRule
{
    private const int ShortLink = 40;
    private const int ShortestRun = 3;

    /// <summary>Of a link in a menu.</summary>
    private const int MostWords = 4;

    /// <summary>Of a link that is the last thing in a text.</summary>
    private const int MostLast = 12;

    private static readonly SearchValues<char> Steps = SearchValues.Create(">›»→/|·\\");

    public static void Apply(Story story)
    {
        List<Block> run = [];
        var running = Array.FindIndex(story.Measures, m => m.IsRunning);
        for (var i = 0; i < story.Blocks.Count; i++)
        {
            var block = story.Blocks[i];
            if (!block.IsLive)
                continue;
            // Bars one below another are a table.
            if (i < running && IsPath(block.Text))
                Story.Remove(block, "section", 0.9);
            else if (IsBar(block.Text) && !(i > 0 && IsRow(story.Blocks[i - 1].Text)) && !(i + 1 < story.Blocks.Count && IsRow(story.Blocks[i + 1].Text)))
                Story.Remove(block, "menu", 0.9);
            else if (block is { LinkOnly: true, Links: >= ShortestRun } && story.Measures[i].Words <= MostWords * block.Links && !block.EndsSentence && Metadata.ByLine.Names(block.Text).Count < 2)
                Story.Remove(block, "menu", 0.9);
            else if (block.LinkOnly && block.Text.Length <= ShortLink && !block.EndsSentence)
                run.Add(block);
            else
                End(run);
        }
        End(run);
        TakeLast(story);
    }

    /// <summary>Lines at the end that are nothing but links lead elsewhere.</summary>
    private static void TakeLast(Story story)
    {
        for (var i = story.Blocks.Count - 1; i > 0; i--)
            if (story.Blocks[i] is { IsLive: true } block)
            {
                if (!block.LinkOnly || block.EndsSentence || story.Measures[i].Words > MostLast)
                    return;
                Story.Remove(block, "menu", 0.8);
            }
    }

    private static void End(List<Block> run)
    {
        // Two links may be a by-line with two names.
        if (run.Count >= ShortestRun)
            foreach (var block in run)
                Story.Remove(block, "menu", 0.9);
        run.Clear();
    }

    private static bool IsRow(string text) => text.AsSpan().Count('|') > 1;

    /// <summary>'Home &gt; News &gt; Weird': the path of sections above a story.</summary>
    private static bool IsPath(string text)
    {
        if (text.Length > 120 || !text.AsSpan().ContainsAny(Steps) || Sentences.End(text))
            return false;
        var parts = text.Split(['>', '›', '»', '→', '/', '|', '·', '\\'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // A path that begins at the front page is one whatever its marks and its length.
        return (parts.Length >= 3 && text.AsSpan().ContainsAny(">›»→") || parts.Length >= 2 && Metadata.FrontPage.Is(parts[0])) && parts.Take(parts.Length - 1).All(p => p.Length <= 28 && Sentences.Words(p) <= 4);
    }

    private static bool IsBar(string text)
    {
        if (text.Length > 200 || !text.AsSpan().ContainsAny("|•·›") || Metadata.Dates.Find(text, "text") is not null)
            return false;
        var parts = text.Split(['|', '•', '·', '›'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 4 && parts.All(p => p.Length <= 24 && Sentences.Words(p) <= 3 && !Sentences.End(p));
    }
}
