namespace Ingest.Extraction.Text;

/// <summary>Reads the lines between headline and story: who wrote it, where and when it appeared, and the standfirst.</summary>
internal static class HeaderRules
{
    /// <summary>Header lines are looked for among this many of the first blocks that are still story.</summary>
    private const int Window = 4;

    /// <summary>No article has more; a record of nothing else must not take quadratic time.</summary>
    private const int MostLines = 32;

    private const int LongestStandfirst = 400;
    private const int ShortestStandfirst = 25;

    public static void Apply(Story story)
    {
        var last = -1;
        var first = int.MaxValue;
        for (var taken = 0; taken < MostLines && TakeLine(story, out var at); taken++)
            (first, last) = (Math.Min(first, at), Math.Max(last, at));
        if (story.Fields.Title is null || !TakeStandfirst(story, first, last))
            return;
        for (var taken = 0; taken < MostLines && TakeLine(story, out _); taken++)
        {
        }
    }

    private static bool TakeLine(Story story, out int at)
    {
        var head = story.Blocks.Index().Where(b => b.Item.IsLive).Take(Window).ToList();
        foreach (var (index, block) in head)
        {
            at = index;
            var line = HeaderLine.Read(block, story.Dates) ?? NameBesideDate(story, index);
            if (line is null)
                continue;
            story.Fields.OfferAuthors(line.Authors);
            story.Fields.OfferOutlet(line.Outlet);
            story.Fields.OfferPublished(line.Published);
            story.Fields.OfferModified(line.Modified);
            Story.Remove(block, line.Published is null && line.Modified is null ? "by-line" : "date-line", line.Confidence);
            return true;
        }
        at = -1;
        return false;
    }

    /// <summary>A bare name is a by-line only next to a date-line.</summary>
    private static HeaderLine? NameBesideDate(Story story, int index)
    {
        var block = story.Blocks[index];
        if (story.Fields.Authors.Count > 0 || block.Shape != BlockShape.Paragraph || block.EndsSentence || block.Text.Length > 80)
            return null;
        var beside = IsDate(story, index - 1) || IsDate(story, index + 1);
        return beside ? HeaderLine.OfNames(block.Text) : null;
    }

    private static bool IsDate(Story story, int index) =>
        index >= 0 && index < story.Blocks.Count && HeaderLine.Read(story.Blocks[index], story.Dates) is { Published: not null };

    /// <summary>What stands between headline and header lines, or follows them without a full stop, sums the story up.</summary>
    private static bool TakeStandfirst(Story story, int firstLine, int lastLine)
    {
        var live = story.Blocks.Index().Where(b => b.Item.IsLive).Take(3).ToList();
        if (live.Count < 2 || story.HadStandfirst)
            return false;
        var (index, block) = live[0];
        if (block.Shape != BlockShape.Paragraph
            || block.Text.Length is < ShortestStandfirst or > LongestStandfirst || block.Joined && block.LinkOnly)
            return false;
        var afterHeadline = story.Headline is not null && story.Blocks.Take(index).Contains(story.Headline);
        var aboveLines = lastLine > index && afterHeadline && live[1].Index > firstLine;
        var unfinished = (lastLine >= 0 && lastLine < index || afterHeadline) && !block.EndsSentence;
        var emphasised = block.Emphasised && (afterHeadline || lastLine >= 0);
        if (!aboveLines && !unfinished && !emphasised)
            return false;
        story.HadStandfirst = true;
        story.Fields.OfferStandfirst(block.Text);
        Story.Remove(block, "standfirst", 0.8);
        return true;
    }
}
