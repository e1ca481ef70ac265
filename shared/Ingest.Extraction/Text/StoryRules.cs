namespace Ingest.Extraction.Text;

/// <summary>The rules in the order they speak, and the promise that they never take everything.</summary>
internal static class StoryRules
{
    private static readonly Action<Story>[] Rules =
    [
        CodedFields.Apply,
        LabelledFields.Apply,
        OrnamentRule.Apply,
        MenuRule.Apply,
        PhraseRules.Apply,
        CaptionRule.Apply,
    ];

    /// <summary>Of a page whose runs were chosen: what one of these takes may bring the next line before another, so they speak until all are silent.</summary>
    private static readonly Action<Story>[] EdgeRules = [HeadlineRule.Apply, HeaderRules.Apply, LabelledFields.Apply];

    private const int MostRounds = 8;

    /// <summary>Fields of the article, not parts of its story: they come back last.</summary>
    private static readonly HashSet<string> Fields = ["title", "repeated-headline", "by-line", "date-line", "labelled-field", "front-matter", "section", "outlet", "ornament", "image"];

    private static readonly HashSet<string> Headlines = ["title", "repeated-headline"];

    /// <summary>For a page.</summary>
    public static void Apply(Story story)
    {
        foreach (var rule in Rules)
            rule(story);
        var live = -1;
        for (var round = 0; round < MostRounds && live != (live = story.Live.Count()); round++)
            foreach (var rule in EdgeRules)
                rule(story);
        Finish(story);
    }

    /// <summary>For a text, whose story is yet to be chosen.</summary>
    public static void Apply(Story story, float[] likely, int signs)
    {
        foreach (var rule in Rules)
            rule(story);
        PromptRule.Apply(story);
        ArchiveLines.TakeParts(story);
        LabelledFields.ApplyAround(story);
        ArchiveLines.Apply(story);
        var body = BodyChoice.Of(story, likely, signs);
        Header.Read(story, body);
        foreach (var (field, value) in story.Below)
            LabelledValues.Take(story, field, value);
        body.Take(story);
        Finish(story);
    }

    private static void Finish(Story story)
    {
        // Who reported a story is its author where no by-line named one.
        foreach (var block in story.Blocks.Where(b => b.Rule == "credits"))
            story.Fields.OfferAuthors(Credits.Reporters(block.Text));
        if (!HasWords(story))
            Undo(story, rule => !Fields.Contains(rule));
        if (!HasWords(story))
            Undo(story, rule => !Headlines.Contains(rule));
        if (!HasWords(story))
            Undo(story, _ => true);
    }

    private static bool HasWords(Story story) => story.Live.Any(b => b.Text.Any(char.IsLetter));

    private static void Undo(Story story, Func<string, bool> which)
    {
        foreach (var block in story.Blocks)
            if (block.Rule is { } rule && which(rule))
                block.Rule = null;
    }
}
