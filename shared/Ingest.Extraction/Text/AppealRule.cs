using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the appeal for money that some outlets print under a story or within it, from its first words to its last.</summary>
internal static class AppealRule
{
    /// <summary>An appeal stands in the later part; a story about appeals may open with one.</summary>
    private const int NeverBefore = 2;

    /// <summary>A paragraph of more words that asks in one sentence tells of something else in the others.</summary>
    private const int MostWords = 60;

    public static void Apply(Story story)
    {
        var live = story.Blocks.Index().Where(b => b.Item.IsLive).Select(b => b.Index).ToList();
        for (var i = NeverBefore; i < live.Count; i++)
            if (Opens(story, live[i]))
                i = Take(story, live, i);
    }

    private static int Take(Story story, List<int> live, int start)
    {
        var end = start;
        for (var i = start + 1; i < live.Count; i++)
        {
            var (block, m) = (story.Blocks[live[i]], story.Measures[live[i]]);
            if (m.Phrases.Pleas >= 2 || m.Phrases.Pleas > 0 && m.Words <= MostWords && Sentences.Parts(block.Text).Any(s => PhraseLists.Shipped.Opens(s, PhraseKind.Appeal)) || block.Text.Length < 80 && m.Phrases.Pleas > 0 || m.Phrases.Hints(PhraseKind.Appeal))
                end = i;
            else if (i - end > 1)
                break;
        }
        // Opening words alone may be a quotation: something must ask.
        var hits = story.Measures[live[start]].Phrases;
        if (end == start && story.Measures[live[start]].Words > 3 && hits.Pleas < (hits.Tells(PhraseKind.Appeal) ? 1 : 2) && !(hits.Tells(PhraseKind.Appeal) && story.Measures[live[start]].Linked > 0))
            return start;
        for (var i = start; i <= end; i++)
            Story.Remove(story.Blocks[live[i]], "donation-appeal", 0.9);
        return end;
    }

    /// <summary>One of its sentences asks, and most of what it says is of money and readers.</summary>
    private static bool Pleads(Block block, BlockMeasure m) =>
        m.Phrases.Pleas >= 2 && m.Words <= MostWords && block.Shape == BlockShape.Paragraph && Sentences.Parts(block.Text).Any(s => PhraseLists.Shipped.Opens(s, PhraseKind.Appeal));

    private static bool Opens(Story story, int index) =>
        (story.Measures[index].Phrases.Hints(PhraseKind.Appeal) || Pleads(story.Blocks[index], story.Measures[index])) && story.Blocks[index].Text is { Length: > 0 } text && (text[0] is '.' or '…' or '¿' || !char.IsPunctuation(text[0]));
}
