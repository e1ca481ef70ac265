using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads what stands above a story: headline, section, standfirst, who wrote it, where and when it appeared.</summary>
internal static class Header
{
    public static void Read(Story story, BodyChoice body)
    {
        var area = new HeaderArea(story, body);
        new HeaderLines(area).Read(new HeadlineSearch(area).Find());
        area.EndBody();
        TakeRepeats(area);
        var outlet = new HeaderOutlet(area);
        HostedOutlet.Read(story, area.LikelyOutlet);
        outlet.ReadHome();
        story.Fields.OfferOutlet(area.LikelyOutlet);
        TailFields.Read(story);
        outlet.TakeOffTitle();
        ReadPlace(story, body);
    }

    private static void TakeRepeats(HeaderArea area)
    {
        if ((area.Story.Fields.Title ?? area.Title) is not { } title || Headline.Letters(title) is not { Length: >= 8 } letters)
            return;
        foreach (var block in area.Story.Live.Where(b => b.Text.Length <= HeaderArea.LongestTitle * 2 && b.Text.Length >= letters.Length && char.ToLowerInvariant(b.Text.FirstOrDefault(char.IsLetterOrDigit)) == letters[0]))
            if (Headline.Same(block.Text, title))
                Story.Remove(block, "repeated-headline");
    }

    private static void ReadPlace(Story story, BodyChoice body)
    {
        var first = Enumerable.Range(body.First, Math.Max(0, body.End - body.First)).FirstOrDefault(i => story.Blocks[i].IsLive, -1);
        if (first < 0)
            return;
        if (PlaceLine.Reporter(story.Blocks[first].Text) is { } reporter)
            story.Fields.OfferAuthors([reporter]);
        if (PlaceLine.Day(story.Blocks[first].Text) is { } day && Dates.Find(day, "text") is var (date, _, _))
            story.Fields.OfferPublished(story.Dates.Admit(date));
        story.Place ??= PlaceLine.Of(story.Blocks[first].Text) ?? PlaceLine.AndStop(story.Blocks[first].Text, story.Blocks.Skip(first + 1).Concat(story.Blocks.Take(first)).Select(b => b.Text));
    }
}
