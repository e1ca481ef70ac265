using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Takes out the lines in which an outlet speaks of itself: share, subscribe, support us, read also, all rights reserved.</summary>
internal static class PhraseRules
{
    private const string Quotes = "“\"„«‘'「『‹»";

    private static readonly string[] Forbidding = ["禁じます", "禁止します", "禁止です", "お断りします", "必究", "谢绝转载", "禁止转载", "不得转载"];

    /// <summary>A standfirst may run before the last lines of names and dates.</summary>
    private const int Standfirsts = 4;

    /// <summary>What a faint phrase says is believed of so many words.</summary>
    private const int FaintWords = 14;

    /// <summary>A sentence of more words may begin or speak like that and be story: above the story, within it, below it; and one that claims rights without the sign for them, more in brackets.</summary>
    private const int MostBefore = 12, MostWithin = 20, MostAfter = 30, MostRights = 18, MostRightsAside = 26;

    /// <summary>The kinds, the rule each is called, and how long its lines are.</summary>
    private static readonly (PhraseKind Kind, string Rule, int Longest)[] Lines =
    [
        (PhraseKind.Copyright, "copyright", 300), (PhraseKind.Credits, "credits", 300), (PhraseKind.Update, "update-note", 420), (PhraseKind.RelatedLine, "related", 220),
        (PhraseKind.Share, "share", 220), (PhraseKind.Newsletter, "newsletter", 320), (PhraseKind.Comments, "comments", 260), (PhraseKind.Furniture, "page-furniture", 260), (PhraseKind.Tags, "tags", 300),
    ];

    public static void Apply(Story story)
    {
        var (first, last) = Middle(story);
        for (var i = 0; i < story.Blocks.Count; i++)
        {
            var (block, m) = (story.Blocks[i], story.Measures[i]);
            if (!block.IsLive || m.Phrases.None && !ShareWords.AreAll(block.Text, m))
                continue;
            if (block.Text.Length > 0 && Quotes.Contains(block.Text[0], StringComparison.Ordinal) && (m.Phrases.Faint == 0 || block.Shape == BlockShape.Heading) && block.Shape != BlockShape.Quote)
                continue;
            if (i > first && i < last && IsQuoted(block))
                continue;
            if (Rule(block, m, i < first, i > last || block.Text is ['[', .., ']']) is not { } rule)
                continue;
            // 'Published 28 October | Updated 30 October', '14. März 2022 | Lesezeit: 2 Min.'
            if (i < first + Standfirsts && IsHeaderLine(story, block, rule))
                continue;
            Story.Remove(block, rule, m.Phrases.Telling != 0 ? 0.95 : 0.8);
        }
        RelatedRule.Apply(story, first);
        AppealRule.Apply(story);
    }

    /// <summary>How notices of rights end in Japanese and Chinese, and stories about them do not.</summary>
    private static bool Forbids(string text) =>
        text.TrimEnd('。', ' ') is var line && Forbidding.Any(end => line.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Within a story words between quotation marks are somebody's, whatever they say.</summary>
    private static bool IsQuoted(Block block) => block.Linked == 0 && block.Text.Length > 2 && Quotes.Contains(block.Text[0], StringComparison.Ordinal) && "”\"“»’'」』›".Contains(block.Text[^1], StringComparison.Ordinal);

    private static bool IsHeaderLine(Story story, Block block, string rule) =>
        rule is "update-note" or "page-furniture" or "comments" or "credits" or "share" && HeaderLine.Read(block, story.Dates) is { } line && (line.Published is not null || rule == "credits" && line.Authors.Count > 0);

    private static string? Rule(Block block, BlockMeasure m, bool before, bool after)
    {
        foreach (var (kind, rule, longest) in Lines)
        {
            if (block.Text.Length > longest || !m.Phrases.Hints(kind))
                continue;
            if (m.Phrases.Tells(kind))
            {
                if (!m.IsRunning || block.Shape == BlockShape.Quote || m.Words <= Most(kind, block, before, after))
                    return rule;
                continue;
            }
            if (after && (m.Words <= Faint(block) || kind is PhraseKind.Newsletter or PhraseKind.Update or PhraseKind.Credits || kind == PhraseKind.Copyright && m.Words <= Most(kind, block, before, after)))
                return rule;
            if (!m.IsRunning && m.Words <= Faint(block) && (!m.Ends || before && block.Shape != BlockShape.Heading || block.LinkOnly))
                return rule;
        }
        return ShareWords.AreAll(block.Text, m) ? "share" : null;
    }

    /// <summary>Signs count for words by pairs, and say more.</summary>
    private static int Faint(Block block) => block.Text.Length > 0 && LineTokens.IsSign(block.Text[0]) ? FaintWords * 2 / 3 : FaintWords;

    private static int Most(PhraseKind kind, Block block, bool before, bool after)
    {
        var most = before ? MostBefore : after ? MostAfter : MostWithin;
        if (kind == PhraseKind.Copyright && !block.Text.Contains('©', StringComparison.Ordinal))
            return Math.Min(most, block.Text is ['[', .., ']'] || after && Forbids(block.Text) ? MostRightsAside : LineTokens.IsSign(block.Text[0]) ? MostRights * 2 / 3 : MostRights);
        return LineTokens.IsSign(block.Text[0]) ? most * 2 / 3 : most;
    }

    /// <summary>The first and the last block of running text that no phrase speaks against.</summary>
    private static (int First, int Last) Middle(Story story)
    {
        var (first, last) = (story.Blocks.Count, -1);
        for (var i = 0; i < story.Blocks.Count; i++)
            if (story.Blocks[i].IsLive && story.Measures[i] is { IsRunning: true, Phrases.None: true, LinkShare: < 0.5f })
                (first, last) = (Math.Min(first, i), i);
        return (first, last);
    }
}
