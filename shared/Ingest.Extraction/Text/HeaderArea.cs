using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>The blocks above a story, and what kind of line each of them looks like.</summary>
internal sealed class HeaderArea
{
    /// <summary>Nobody prints more between a headline and its story.</summary>
    private const int Reach = 25;

    /// <summary>A by-line may follow this many paragraphs that sum the story up.</summary>
    private const int LinesWithin = 1;

    private const int MostLines = 6;

    private const int LongestGroupLine = 50;

    public const int LongestTitle = 220, LongestStandfirst = 420;

    public HeaderArea(Story story, BodyChoice body)
    {
        (Story, Body) = (story, body);
        From = Math.Max(0, body.First - Reach);
        Limit = body.First;
        FindEnd();
    }

    public Story Story { get; }

    public BodyChoice Body { get; }

    /// <summary>The first block that may belong to the header.</summary>
    public int From { get; }

    /// <summary>The block behind the header's last one.</summary>
    public int Limit { get; set; }

    /// <summary>The title was found among the lines, not behind a label.</summary>
    public bool IsTitleFound { get; set; }

    /// <summary>A name beside a date, which is the outlet's if nothing says what the outlet is.</summary>
    public string? LikelyOutlet { get; set; }

    /// <summary>What was found, as it stood there.</summary>
    public string? Title { get; set; }

    /// <summary>The header ends after its last line of names or dates, or where the story begins.</summary>
    private void FindEnd()
    {
        // What the trees took for the story's first lines may be its header's: a name, a date, a line that no sentence ends.
        for (int i = Body.First, seen = 0; i < Story.Blocks.Count && seen <= LinesWithin; i++)
        {
            var block = Story.Blocks[i];
            if (!block.IsLive)
                continue;
            if (HeaderLine.Read(block, Story.Dates, false) is not null || IsNameBesideDate(i))
                Limit = EndOfGroup(i) + 1;
            else if (block.Text.Length > LongestStandfirst)
                break;
            else if (Story.Measures[i].IsRunning || i > Body.First + MostLines)
                seen++;
        }
    }

    /// <summary>Short lines that follow a line of names or dates without a blank line between belong to it.</summary>
    private int EndOfGroup(int index)
    {
        var end = index;
        while (end + 1 < Story.Blocks.Count && Story.Blocks[end + 1] is { Joined: true, Shape: BlockShape.Paragraph } next && next.Text.Length <= LongestGroupLine && !Story.Measures[end + 1].Ends)
            end++;
        // Lines that a sentence follows are the story's, as of a list or of verse.
        return end + 1 < Story.Blocks.Count && Story.Blocks[end + 1].Joined && Story.Blocks[end + 1].IsLive ? index : end;
    }

    public bool IsHeadline(int index)
    {
        var (block, m) = (Story.Blocks[index], Story.Measures[index]);
        return block.IsLive && block.Text is not ['[', .., ']'] && !SectionNames.Is(block.Text) && !IsSectionPath(block.Text) && !WebAddress.IsAlone(block.Text) && !WebAddress.IsHost(block.Text) && m.Digits <= m.Letters && block.Text.Length is >= 6 and <= LongestTitle && block.Shape is BlockShape.Paragraph or BlockShape.Heading
            && (block.Shape == BlockShape.Heading || !Sentences.EndWithFullStop(block.Text))
            && (m.Words >= 2 || LineTokens.IsSign(block.Text[0])) && HeaderLine.Read(block, Story.Dates, false) is null;
    }

    /// <summary>'Lokales · Hafen': a few words of names between bars.</summary>
    public static bool IsSectionPath(string text) =>
        text.Length <= LongestGroupLine && text.Split(['·', '|', '/', '›', '»', '>', '•', '→'], StringSplitOptions.TrimEntries) is { Length: >= 2 } parts
        && parts.All(part => part.Length > 1 && Sentences.Words(part) <= 2 && !part.Any(char.IsDigit)) && parts.Any(SectionNames.Is);

    /// <summary>'WORLD NEWS', 'Biology', 'The Harbour Post': a line of one to five words with capitals, above the headline.</summary>
    public bool IsLabel(int index)
    {
        var (block, m) = (Story.Blocks[index], Story.Measures[index]);
        return !m.Ends && m.Words <= 6 && block.Text.Length <= 48 && block.Shape is not BlockShape.Heading and not BlockShape.Item
            && (OutletName.IsLike(block.Text) || IsSectionPath(block.Text) || block.Text.All(c => !char.IsLower(c)) || m.Words <= 2);
    }

    public bool IsNameBesideDate(int index)
    {
        var (block, m) = (Story.Blocks[index], Story.Measures[index]);
        if (Story.Fields.Authors.Count > 0 || block.Shape != BlockShape.Paragraph || m.Ends || block.Text.Length > 80 || HeaderLine.OfNames(block.Text) is null)
            return false;
        return IsDate(index, -1) || IsDate(index, 1);
    }

    /// <summary>Whether the next block in a direction that still says something, or has said so, is a date.</summary>
    private bool IsDate(int index, int step)
    {
        for (var (i, seen) = (index + step, 0); i >= 0 && i < Story.Blocks.Count && seen < (step < 0 ? 4 : 2); i += step)
        {
            if (Story.Blocks[i].Rule is "image" or "ornament" or "caption")
                continue;
            seen++;
            if (HeaderLine.Read(Story.Blocks[i], Story.Dates, false) is { TellsTime: true })
                return true;
        }
        return false;
    }

    /// <summary>The story begins after the header; in a text with little around it, every sentence below the header is story.</summary>
    public void EndBody()
    {
        var first = Math.Max(Body.First, Limit);
        var from = Story.Headline is null ? From : Math.Max(From, Limit);
        if (Body.IsLight)
            for (var i = from; i < first; i++)
                if (Story.Blocks[i].IsLive && Body.Chooses(Story, i) && Story.Measures[i].Ends)
                {
                    first = i;
                    break;
                }
        Body.First = Math.Min(first, Math.Max(Body.First, Limit));
    }
}
