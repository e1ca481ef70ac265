using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Finds the headline, and takes it out of the story wherever it is repeated.</summary>
internal static class HeadlineRule
{
    private const int Longest = 220;

    public static void Apply(Story story)
    {
        if (story.Fields.Title is null)
            Find(story);
        if (story.Fields.Title is not { } title || Headline.Letters(title).Length < 8)
            return;
        foreach (var block in story.Live.Where(b => b.Text.Length <= Longest * 2 && Headline.Same(b.Text, title)).ToList())
        {
            story.Headline ??= block;
            Story.Remove(block, "repeated-headline");
        }
    }

    private static void Find(Story story)
    {
        var live = story.Live.ToList();
        var at = live.FindIndex(b => HeaderLine.Read(b, story.Dates) is null);
        if (at < 0 || at + 1 >= live.Count)
            return;
        if (at + 2 < live.Count && IsKicker(live[at].Text) && IsHeadline(live[at + 1]))
        {
            Story.Remove(live[at], "kicker", 0.7);
            story.Fields.OfferSection(live[at].Text);
            at++;
        }
        if (!IsHeadline(live[at]))
            return;
        story.Fields.OfferTitle(live[at].Text);
        story.Headline = live[at];
        Story.Remove(live[at], "title");
    }

    private static bool IsHeadline(Block block) =>
        block.Text.Length is >= 6 and <= Longest
        && block.Shape is BlockShape.Paragraph or BlockShape.Heading
        && (block.Shape == BlockShape.Heading || !Sentences.EndWithFullStop(block.Text))
        && (Sentences.Words(block.Text) >= 2 || block.Text.Any(c => c >= '\u2E80'));

    /// <summary>'WORLD NEWS' above the headline.</summary>
    private static bool IsKicker(string text) =>
        text.Length <= 30 && Sentences.Words(text) <= 3 && !text.Any(char.IsLower) && text.Any(char.IsUpper);
}
