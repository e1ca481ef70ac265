using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Which line above a story is its headline.</summary>
internal sealed class HeadlineSearch(HeaderArea area)
{
    /// <summary>Paragraphs begin three characters from the margin there.</summary>
    private const int Centred = 8;

    private readonly Story _story = area.Story;

    /// <returns>The block; -1 where there is none.</returns>
    public int Find()
    {
        if (_story.Fields.Title is { } known)
        {
            for (var i = area.From; i < Math.Min(_story.Blocks.Count, area.Limit + 3); i++)
                if (_story.Blocks[i].IsLive && (Headline.Same(_story.Blocks[i].Text, known) || Headline.Begins(_story.Blocks[i].Text, known)))
                    return Take(i);
            return -1;
        }
        var at = Last(i => _story.Blocks[i] is { Shape: BlockShape.Heading, Level: 1 } && area.IsHeadline(i));
        // Text browsers centre the headline of a page.
        if (at < 0 && area.Limit > 12)
            at = Last(i => _story.Blocks[i] is { Indent: >= Centred, Shape: BlockShape.Paragraph } && _story.Measures[i].Words >= 3 && area.IsHeadline(i) && !OutletName.IsOutlet(_story.Blocks[i].Text));
        if (at < 0 && area.Limit > 12)
            at = Last(i => i > 2 && area.IsHeadline(i) && Headline.ShareWords(_story.Blocks[i].Text, _story.Blocks[0].Text));
        if (at < 0)
            at = area.Limit > 12 && !area.Body.IsLight ? Last(i => _story.Blocks[i].Shape == BlockShape.Heading && area.IsHeadline(i)) : -1;
        if (at < 0)
            at = IsPlainTop() ? First() : Last(i => area.IsHeadline(i) && _story.Measures[i] is { Words: >= 4, LinkShare: < 0.5f, Phrases.None: true });
        if (at < 0)
            at = First();
        return at < 0 ? -1 : Take(at);

        int Take(int index)
        {
            var block = _story.Blocks[index];
            _story.Headline = block;
            area.IsTitleFound = _story.Fields.Title is null;
            if (area.IsTitleFound)
                area.Title = block.Text;
            Story.Remove(block, "title");
            area.Limit = Math.Max(area.Limit, index + 1);
            return index;
        }
    }

    /// <summary>Whether no menu stands above the story.</summary>
    private bool IsPlainTop() =>
        area.Limit <= 12 && Enumerable.Range(area.From, Math.Max(0, Math.Min(_story.Blocks.Count, area.Limit) - area.From)).All(i => _story.Blocks[i].Shape is BlockShape.Paragraph or BlockShape.Heading && _story.Blocks[i].Rule is not "menu" and not "page-furniture");

    /// <summary>Of a text that begins with its article: the first line that is no name, date, outlet or section.</summary>
    private int First()
    {
        // The first block of the story may be its headline still.
        var end = Math.Min(area.Limit, _story.Blocks.Count);
        while (end < _story.Blocks.Count && !_story.Blocks[end].IsLive)
            end++;
        var live = Enumerable.Range(area.From, Math.Max(0, Math.Min(_story.Blocks.Count, end + 1) - area.From)).Where(i => _story.Blocks[i].IsLive).ToList();
        var label = -1;
        for (var k = 0; k < live.Count; k++)
        {
            var i = live[k];
            if (HeaderLine.Read(_story.Blocks[i], _story.Dates, false) is not null)
                continue;
            // Of two lines that could be headlines the first, if it is short, names the outlet or the section.
            var next = k + 1 < live.Count ? live[k + 1] : i + 1;
            var beyond = k + 2 < live.Count ? live[k + 2] : i + 2;
            if ((label < 0 || !_story.Blocks[i].Text.Any(char.IsLower) || !area.IsHeadline(i) || _story.Blocks[i].Joined && next < _story.Blocks.Count && !_story.Blocks[next].Joined && area.IsHeadline(next)) && area.IsLabel(i) && next < _story.Blocks.Count
                && (area.IsHeadline(next) || HeaderLine.Read(_story.Blocks[next], _story.Dates, false) is not null || area.IsLabel(next) && beyond < _story.Blocks.Count && area.IsHeadline(beyond)))
            {
                label = i;
                continue;
            }
            if (label >= 0 && IsSectionAbove(live, k))
                continue;
            return area.IsHeadline(i) && Enumerable.Range(i + 1, _story.Blocks.Count - i - 1).Any(n => _story.Blocks[n].IsLive) ? i : label;
        }
        // It was the headline after all.
        return label;
    }

    /// <summary>Below the outlet's name, a line as of a label with two more between it and the first name or date: section, headline, standfirst.</summary>
    private bool IsSectionAbove(List<int> live, int k) =>
        k + 3 < live.Count && area.IsLabel(live[k]) && _story.Measures[live[k]].Words <= 3 && OutletName.IsLike(_story.Blocks[live[k]].Text) && area.IsHeadline(live[k + 1])
            && HeaderLine.Read(_story.Blocks[live[k + 2]], _story.Dates, false) is null && HeaderLine.Read(_story.Blocks[live[k + 3]], _story.Dates, false) is not null;

    private int Last(Func<int, bool> isTitle)
    {
        for (var i = Math.Min(area.Limit, _story.Blocks.Count) - 1; i >= area.From; i--)
            if (_story.Blocks[i].IsLive && isTitle(i))
                return i;
        return -1;
    }
}
