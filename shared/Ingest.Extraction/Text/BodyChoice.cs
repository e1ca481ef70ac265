namespace Ingest.Extraction.Text;

/// <summary>The stretch of a text that is its story, with holes.</summary>
internal sealed class BodyChoice
{
    /// <summary>By the kinds of phrases that say that there is boilerplate at all: a text without any is left as it is, unless all speaks against a block.</summary>
    private static readonly float[] LikelyBySigns = [0.08f, 0.3f, 0.5f];

    /// <summary>A paragraph or item within the story is taken out only when it is plainly none.</summary>
    private const float Within = 0.7f;

    /// <summary>So much of the words of a text that was copied with little around it are its story's.</summary>
    private const float LightShare = 0.6f;

    /// <summary>A text of so few blocks is no whole page, however short its story.</summary>
    private const int FewBlocks = 30;

    private const float LightShareOfFew = 0.4f;

    /// <summary>What a block against the story weighs, besides its letters: menus are many short blocks.</summary>
    private const float BlockWeight = 12;

    private const int MostHeaderLines = 8;

    private const int MostHeadingWords = 8;

    private const int MostLetters = 400, MostLettersAgainst = 150;

    private readonly float[] _likely;
    private readonly float _enough;
    private readonly bool _light;
    private readonly bool _quiet;

    private BodyChoice(float[] likely, float enough, bool light, bool quiet, int first, int end) => (_likely, _enough, _light, _quiet, First, End) = (likely, enough, light, quiet, first, end);

    /// <summary>The first block of the story.</summary>
    public int First { get; set; }

    /// <summary>The block after the last.</summary>
    public int End { get; }

    /// <summary>A text with little around its story, as against a whole page.</summary>
    public bool IsLight => _light;

    public static BodyChoice Of(Story story, float[] likely, int signs)
    {
        var (letters, story_) = (0f, 0f);
        for (var i = 0; i < likely.Length; i++)
        {
            letters += story.Blocks[i].Rule is "front-matter" or "labelled-field" ? 0 : story.Measures[i].Letters;
            story_ += story.Blocks[i].IsLive && (story.Measures[i].IsRunning || story.Measures[i].Ends) && likely[i] > 0.1f ? story.Measures[i].Letters : 0;
        }
        var light = story_ >= (likely.Length <= FewBlocks ? LightShareOfFew : LightShare) * letters;
        var enough = LikelyBySigns[Math.Min(signs, LikelyBySigns.Length - 1)];
        // Nothing speaks of an outlet, and running text begins soon: an article alone.
        var quiet = signs == 0 && story.Blocks.All(b => !b.LinkOnly) && HeaderLines(story) <= MostHeaderLines;
        var (first, end) = quiet ? (0, story.Blocks.Count) : Stretch(story, likely, enough, light);
        return new BodyChoice(likely, enough, light || quiet, quiet, first, end);
    }

    /// <summary>Whether a block is part of the story, wherever that begins.</summary>
    public bool Chooses(Story story, int index)
    {
        var (block, m, likely) = (story.Blocks[index], story.Measures[index], _likely[index]);
        if (_quiet)
            return true;
        if (IsSpoken(block) || _light && m.Phrases.Telling == 0 && (m.IsRunning && block.Shape == BlockShape.Paragraph || IsSentence(block, m)))
            return likely >= (IsSpoken(block) ? 0.01f : 0.05f);
        return likely >= (m.IsRunning || block.Shape == BlockShape.Item ? _enough * Within : _enough);
    }

    /// <summary>Takes out what is left around the stretch and in its holes.</summary>
    public void Take(Story story)
    {
        var listed = Listed(story);
        for (var i = 0; i < story.Blocks.Count; i++)
            if (story.Blocks[i].IsLive && (i < First || i >= End || !listed.Contains(i) && !Chooses(story, i) && !IsHeadingWithin(story, i)))
                Story.Remove(story.Blocks[i], "page-furniture", Math.Round(Math.Clamp(1 - _likely[i], 0.5f, 1), 2));
    }

    /// <summary>A few words alone between two paragraphs of the story head the second.</summary>
    private bool IsHeadingWithin(Story story, int index)
    {
        var (block, m) = (story.Blocks[index], story.Measures[index]);
        return index > First && block is { Linked: 0, Joined: false, Shape: BlockShape.Paragraph } && m is { Ends: false, Words: <= MostHeadingWords, Phrases.None: true } && block.Text.Any(char.IsLetter)
            && IsStory(story, index, -1) && IsStory(story, index, 1);
    }

    /// <summary>Whether the next block in a direction is a paragraph that stays; what was taken between them stands in its way.</summary>
    private bool IsStory(Story story, int index, int step) =>
        index + step >= First && index + step < End && story.Blocks[index + step].IsLive && story.Measures[index + step] is { IsRunning: true, Ends: true } && Chooses(story, index + step);

    /// <summary>Items of lists of which most items are story: a list is story as a whole or not at all.</summary>
    private HashSet<int> Listed(Story story)
    {
        var listed = new HashSet<int>();
        for (var i = First; i < End; i++)
        {
            var end = i;
            while (end < End && story.Blocks[end] is { IsLive: true, Shape: BlockShape.Item })
                end++;
            if (end - i > 1 && Enumerable.Range(i, end - i).Count(k => Chooses(story, k)) * 2 > end - i)
                listed.UnionWith(Enumerable.Range(i, end - i));
            i = Math.Max(i, end);
        }
        return listed;
    }

    /// <summary>How many lines are left above the first running text.</summary>
    private static int HeaderLines(Story story)
    {
        var first = Array.FindIndex(story.Measures, m => m.IsRunning);
        return first < 0 ? int.MaxValue : story.Blocks.Take(first).Count(b => b.IsLive);
    }

    private static bool IsSentence(Block block, BlockMeasure m) => m is { Ends: true, Words: >= 2, Linked: 0, Phrases.None: true } && !block.Emphasised && block.Shape == BlockShape.Paragraph;

    /// <summary>Words between quotation marks are somebody's, however short or much like a button's.</summary>
    private static bool IsSpoken(Block block) =>
        block is { Linked: 0, Text: ['“' or '„' or '«' or '‘' or '"' or '「' or '『', _, .., '”' or '“' or '»' or '’' or '"' or '」' or '』'] } && block.Shape is BlockShape.Paragraph or BlockShape.Heading;

    /// <summary>The stretch in which what is likely outweighs what is not by most.</summary>
    private static (int First, int End) Stretch(Story story, float[] likely, float enough, bool light)
    {
        var (best, sum, first, found) = (0f, 0f, 0, (First: 0, End: story.Blocks.Count));
        for (var i = 0; i < likely.Length; i++)
        {
            var m = story.Measures[i];
            if (!story.Blocks[i].IsLive)
                continue;
            // From -1 to 1, with 0 where it is just enough.
            var sure = likely[i] >= enough ? (likely[i] - enough) / (1 - enough) : (likely[i] - enough) / enough;
            if (light && (m.IsRunning || IsSentence(story.Blocks[i], m)))
                sure = Math.Max(sure, 0.2f);
            sum += sure >= 0 ? sure * Math.Min(m.Letters, MostLetters) + BlockWeight : sure * (Math.Min(m.Letters, MostLettersAgainst) + BlockWeight);
            if (sum <= 0)
                (sum, first) = (0, i + 1);
            else if (sum > best)
                (best, found) = (sum, (first, i + 1));
        }
        return found;
    }
}
