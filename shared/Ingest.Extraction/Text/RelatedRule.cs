using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the lists of other stories that follow a heading for them.</summary>
internal static class RelatedRule
{
    private const int LongestHeading = 90;
    private const int LongestLine = 220;

    public static void Apply(Story story, int first)
    {
        var listing = false;
        for (var i = 0; i < story.Blocks.Count; i++)
        {
            var (block, m) = (story.Blocks[i], story.Measures[i]);
            if (!block.IsLive)
            {
                listing |= block.Rule == "related" && block.Text.Length <= LongestHeading && block.Text[^1] is ':' or '：';
                continue;
            }
            if (block.Text.Length <= LongestHeading && (!m.Ends || block.Text[^1] is ':' or '：') && m.Phrases.Hints(PhraseKind.Related) && (m.Phrases.Tells(PhraseKind.Related) || i > first || block.LinkOnly))
            {
                Story.Remove(block, "related", 0.9);
                listing = true;
            }
            // Above the story a line may be its headline: there only links and items are other stories.
            else if (listing && block.Text.Length <= LongestLine && block.Shape != BlockShape.Heading
                && (block.LinkOnly || block.Shape == BlockShape.Item || i > first && !Sentences.EndWithFullStop(block.Text) && (!m.IsRunning || block.Joined && block.Text[^1] is '?' or '!' or '？' or '！')))
            {
                Story.Remove(block, "related", 0.7);
            }
            else
            {
                listing = false;
            }
        }
    }
}
