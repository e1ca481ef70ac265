using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Reads the lines around a headline: who wrote the story, when and where it appeared, what sums it up.</summary>
internal sealed class HeaderLines(HeaderArea area)
{
    private const int ShortestStandfirst = 15, LongestRole = 48;

    private readonly Story _story = area.Story;

    /// <param name="title">The headline's block; -1 where there is none.</param>
    public void Read(int title)
    {
        if (title >= 0)
            for (var i = area.From; i < title; i++)
                if (_story.Blocks[i].IsLive && (area.Body.IsLight || title - i <= 3) && !ReadLine(i, above: true) && area.IsLabel(i))
                    ReadLabel(i);
        var lastLine = -1;
        var lines = new List<int>();
        for (var i = Math.Max(title + 1, area.From); i < area.Limit && i < _story.Blocks.Count; i++)
        {
            if (!_story.Blocks[i].IsLive)
                continue;
            if (ReadLine(i))
                lastLine = i;
            else
                lines.Add(i);
        }
        foreach (var i in lines)
            if (_story.Blocks[i].IsLive)
                ReadOther(i, title, lastLine);
        // A story whose headline is told apart may still open with what sums it up.
        if (title >= 0 || _story.Fields.Title is not null)
            ReadStandfirst(title, lastLine);
    }

    /// <param name="above">Above the headline a name alone is the outlet's.</param>
    private bool ReadLine(int index, bool above = false)
    {
        var block = _story.Blocks[index];
        var line = HeaderLine.Read(block, _story.Dates, above || _story.Fields.Authors.Count > 0) ?? (!above && area.IsNameBesideDate(index) ? HeaderLine.OfNames(block.Text) : null);
        if (line is null || above && line is { Published: null, Modified: null, Outlet: null } && !ByLine.IsMarked(block.Text))
            return false;
        _story.Fields.OfferAuthors(line.Authors);
        // Beside a date may stand a town as well.
        if (line.Outlet is { } outlet && (above || OutletName.IsOutlet(outlet)))
            _story.Fields.OfferOutlet(outlet);
        area.LikelyOutlet ??= line.Outlet;
        _story.Fields.OfferSection(line.Section);
        _story.Fields.OfferPublished(line.Published);
        _story.Fields.OfferModified(line.Modified);
        Story.Remove(block, line.Published is null && line.Modified is null ? "by-line" : "date-line", line.Confidence);
        return true;
    }

    /// <summary>Above the headline stand the outlet's name and the section's.</summary>
    private void ReadLabel(int index)
    {
        var block = _story.Blocks[index];
        if (_story.Measures[index].Bars > 0)
            Story.Remove(block, "menu", 0.7);
        else if (!IsSection(block.Text) && (_story.Measures[index].Words > 1 && block.Text.Any(char.IsLower) || OutletName.IsOutlet(block.Text) || IsMasthead(index)))
        {
            if (OutletName.IsOutlet(block.Text) || !block.Emphasised)
                _story.Fields.OfferOutlet(block.Text);
            Story.Remove(block, block.Emphasised ? "section" : "outlet", 0.7);
        }
        else if (index == 0 && _story.Measures[0].Words == 1 && !SectionNames.Is(block.Text) && block.Text.Length > 2 && _story.Blocks.Count > 1 && _story.Blocks[1].Joined && HeaderLine.Read(_story.Blocks[1], _story.Dates) is { TellsTime: true })
        {
            // 'Прибой' with the day right below it.
            area.LikelyOutlet ??= block.Text;
            Story.Remove(block, "outlet", 0.7);
        }
        else
        {
            _story.Fields.OfferSection(block.Text);
            Story.Remove(block, "section", 0.7);
        }
    }

    private static bool IsSection(string text) => SectionNames.Is(text) || HeaderArea.IsSectionPath(text);

    /// <summary>The first line of all, in capitals, with a section between it and the headline.</summary>
    private bool IsMasthead(int index) =>
        index == 0 && _story.Measures[index].Words > 1 && Enumerable.Range(1, 2).Any(i => i < _story.Blocks.Count && IsSection(_story.Blocks[i].Text));

    private void ReadOther(int index, int title, int lastLine)
    {
        var (block, m) = (_story.Blocks[index], _story.Measures[index]);
        if (block.Text.Length <= LongestRole && _story.Fields.Authors.Count > 0 && HeaderWords.Role().IsMatch(block.Text))
            Story.Remove(block, "by-line", 0.8);
        else if (m.Words <= 6 && !m.Ends && OutletName.IsLike(block.Text) && (_story.Fields.Outlet is null || Headline.Same(_story.Fields.Outlet, block.Text)) && (lastLine >= 0 || OutletName.IsOutlet(block.Text))
            && (block.Text.Any(char.IsLower) || OutletName.IsOutlet(block.Text)))
        {
            _story.Fields.OfferOutlet(block.Text);
            Story.Remove(block, "outlet", 0.7);
        }
        else if (title >= 0 && index < lastLine)
        {
            TakeStandfirst(index);
        }
    }

    private void ReadStandfirst(int title, int lastLine)
    {
        var live = Enumerable.Range(title + 1, _story.Blocks.Count - title - 1).Where(i => _story.Blocks[i].IsLive).Take(2).ToList();
        if (live.Count < 2)
            return;
        var (index, block, m) = (live[0], _story.Blocks[live[0]], _story.Measures[live[0]]);
        var below = lastLine >= 0 && lastLine < index;
        if (block.Emphasised || title >= 0 && (block.Shape == BlockShape.Quote && index - title <= 2 || block.Shape == BlockShape.Heading && block.Level == 2 && !below && _story.Headline!.Level == 1
            || !m.Ends && block.Shape == BlockShape.Paragraph && m.Words >= 5 && !block.LinkOnly))
            TakeStandfirst(index);
    }

    private void TakeStandfirst(int index)
    {
        var block = _story.Blocks[index];
        if (_story.HadStandfirst || block.Text.Length is < ShortestStandfirst or > HeaderArea.LongestStandfirst || block.LinkOnly || block.Shape == BlockShape.Item || _story.Measures[index].Words < 3 && !LineTokens.IsSign(block.Text[0]))
            return;
        _story.HadStandfirst = true;
        _story.Fields.OfferStandfirst(block.Text);
        Story.Remove(block, "standfirst", 0.8);
        area.Limit = Math.Max(area.Limit, index + 1);
    }
}
