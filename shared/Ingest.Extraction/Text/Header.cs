using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>Reads what stands above a story: headline, section, standfirst, who wrote it, where and when it appeared.</summary>
internal sealed class Header
{
    /// <summary>Nobody prints more between a headline and its story.</summary>
    private const int Reach = 25;

    /// <summary>A by-line may follow this many paragraphs that sum the story up.</summary>
    private const int LinesWithin = 1;

    private const int MostLines = 6;

    private const int LongestGroupLine = 50;

    private const int LongestTitle = 220, LongestStandfirst = 420, ShortestStandfirst = 15;

    private readonly Story _story;
    private readonly BodyChoice _body;
    private readonly int _from;
    private int _limit;
    private bool _titleOffered;
    private string? _title;

    private Header(Story story, BodyChoice body)
    {
        (_story, _body) = (story, body);
        _from = Math.Max(0, body.First - Reach);
        _limit = body.First;
    }

    public static void Read(Story story, BodyChoice body)
    {
        var header = new Header(story, body);
        header.FindEnd();
        var title = header.FindTitle();
        header.ReadLines(title);
        header.EndBody();
        header.TakeRepeats();
        header.ReadHome();
        TailFields.Read(story);
        header.TakeOutletOffTitle();
        header.ReadPlace();
    }

    /// <summary>The header ends after its last line of names or dates, or where the story begins.</summary>
    private void FindEnd()
    {
        // What the trees took for the story's first lines may be its header's: a name, a date, a line that no sentence ends.
        for (int i = _body.First, seen = 0; i < _story.Blocks.Count && seen <= LinesWithin; i++)
        {
            var block = _story.Blocks[i];
            if (!block.IsLive)
                continue;
            if (HeaderLine.Read(block, _story.Dates, false) is not null || IsNameBesideDate(i))
                _limit = EndOfGroup(i) + 1;
            else if (block.Text.Length > LongestStandfirst)
                break;
            else if (_story.Measures[i].IsRunning || i > _body.First + MostLines)
                seen++;
        }
    }

    /// <summary>Short lines that follow a line of names or dates without a blank line between belong to it.</summary>
    private int EndOfGroup(int index)
    {
        var end = index;
        while (end + 1 < _story.Blocks.Count && _story.Blocks[end + 1] is { Joined: true, Shape: BlockShape.Paragraph } next && next.Text.Length <= LongestGroupLine && !_story.Measures[end + 1].Ends)
            end++;
        // Lines that a sentence follows are the story's, as of a list or of verse.
        return end + 1 < _story.Blocks.Count && _story.Blocks[end + 1].Joined && _story.Blocks[end + 1].IsLive ? index : end;
    }

    private int FindTitle()
    {
        if (_story.Fields.Title is { } known)
        {
            for (var i = _from; i < Math.Min(_story.Blocks.Count, _limit + 3); i++)
                if (_story.Blocks[i].IsLive && Headline.Same(_story.Blocks[i].Text, known))
                    return Take(i);
            return -1;
        }
        var at = Last(i => _story.Blocks[i] is { Shape: BlockShape.Heading, Level: 1 } && IsHeadline(i));
        if (at < 0 && _limit > 12)
            at = Last(i => i > 2 && IsHeadline(i) && Headline.ShareWords(_story.Blocks[i].Text, _story.Blocks[0].Text));
        if (at < 0)
            at = _limit > 12 && !_body.IsLight ? Last(i => _story.Blocks[i].Shape == BlockShape.Heading && IsHeadline(i)) : -1;
        if (at < 0)
            at = IsPlainTop() ? First() : Last(i => IsHeadline(i) && _story.Measures[i] is { Words: >= 4, LinkShare: < 0.5f, Phrases.None: true });
        if (at < 0)
            at = First();
        return at < 0 ? -1 : Take(at);

        int Take(int index)
        {
            var block = _story.Blocks[index];
            _story.Headline = block;
            _titleOffered = _story.Fields.Title is null;
            if (_titleOffered)
                _title = block.Text;
            Story.Remove(block, "title");
            _limit = Math.Max(_limit, index + 1);
            return index;
        }
    }

    /// <summary>Whether no menu stands above the story.</summary>
    private bool IsPlainTop() =>
        _limit <= 12 && Enumerable.Range(_from, Math.Max(0, Math.Min(_story.Blocks.Count, _limit) - _from)).All(i => _story.Blocks[i].Shape is BlockShape.Paragraph or BlockShape.Heading && _story.Blocks[i].Rule is not "menu" and not "page-furniture");

    /// <summary>Of a text that begins with its article: the first line that is no name, date, outlet or section.</summary>
    private int First()
    {
        // The first block of the story may be its headline still.
        var end = Math.Min(_limit, _story.Blocks.Count);
        while (end < _story.Blocks.Count && !_story.Blocks[end].IsLive)
            end++;
        var live = Enumerable.Range(_from, Math.Max(0, Math.Min(_story.Blocks.Count, end + 1) - _from)).Where(i => _story.Blocks[i].IsLive).ToList();
        var label = -1;
        for (var k = 0; k < live.Count; k++)
        {
            var i = live[k];
            if (HeaderLine.Read(_story.Blocks[i], _story.Dates, false) is not null)
                continue;
            // Of two lines that could be headlines the first, if it is short, names the outlet or the section.
            var next = k + 1 < live.Count ? live[k + 1] : i + 1;
            var beyond = k + 2 < live.Count ? live[k + 2] : i + 2;
            if ((label < 0 || !_story.Blocks[i].Text.Any(char.IsLower) || !IsHeadline(i) || _story.Blocks[i].Joined && next < _story.Blocks.Count && !_story.Blocks[next].Joined && IsHeadline(next)) && IsLabel(i) && next < _story.Blocks.Count
                && (IsHeadline(next) || HeaderLine.Read(_story.Blocks[next], _story.Dates, false) is not null || IsLabel(next) && beyond < _story.Blocks.Count && IsHeadline(beyond)))
            {
                label = i;
                continue;
            }
            if (label >= 0 && IsSectionAbove(live, k))
                continue;
            return IsHeadline(i) && Enumerable.Range(i + 1, _story.Blocks.Count - i - 1).Any(n => _story.Blocks[n].IsLive) ? i : label;
        }
        // It was the headline after all.
        return label;
    }

    /// <summary>Below the outlet's name, a line as of a label with two more between it and the first name or date: section, headline, standfirst.</summary>
    private bool IsSectionAbove(List<int> live, int k) =>
        k + 3 < live.Count && IsLabel(live[k]) && _story.Measures[live[k]].Words <= 3 && OutletName.IsLike(_story.Blocks[live[k]].Text) && IsHeadline(live[k + 1])
            && HeaderLine.Read(_story.Blocks[live[k + 2]], _story.Dates, false) is null && HeaderLine.Read(_story.Blocks[live[k + 3]], _story.Dates, false) is not null;

    private int Last(Func<int, bool> isTitle)
    {
        for (var i = Math.Min(_limit, _story.Blocks.Count) - 1; i >= _from; i--)
            if (_story.Blocks[i].IsLive && isTitle(i))
                return i;
        return -1;
    }

    private bool IsHeadline(int index)
    {
        var (block, m) = (_story.Blocks[index], _story.Measures[index]);
        return block.IsLive && m.Digits <= m.Letters && block.Text.Length is >= 6 and <= LongestTitle && block.Shape is BlockShape.Paragraph or BlockShape.Heading
            && (block.Shape == BlockShape.Heading || !Sentences.EndWithFullStop(block.Text))
            && (m.Words >= 2 || LineTokens.IsSign(block.Text[0])) && HeaderLine.Read(block, _story.Dates, false) is null;
    }

    /// <summary>'WORLD NEWS', 'Biology', 'The Harbour Post': a line of one to five words with capitals, above the headline.</summary>
    private bool IsLabel(int index)
    {
        var (block, m) = (_story.Blocks[index], _story.Measures[index]);
        return !m.Ends && m.Words <= 6 && block.Text.Length <= 48 && block.Shape is not BlockShape.Heading and not BlockShape.Item
            && (OutletName.IsLike(block.Text) || block.Text.All(c => !char.IsLower(c)) || m.Words <= 2);
    }

    private void ReadLines(int title)
    {
        if (title >= 0)
            for (var i = _from; i < title; i++)
                if (_story.Blocks[i].IsLive && (_body.IsLight || title - i <= 3) && !ReadLine(i, above: true) && IsLabel(i))
                    ReadLabel(i);
        var lastLine = -1;
        var lines = new List<int>();
        for (var i = Math.Max(title + 1, _from); i < _limit && i < _story.Blocks.Count; i++)
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
        if (title >= 0)
            ReadStandfirst(title, lastLine);
    }

    /// <param name="above">Above the headline a name alone is the outlet's.</param>
    private bool ReadLine(int index, bool above = false)
    {
        var block = _story.Blocks[index];
        var line = HeaderLine.Read(block, _story.Dates, above || _story.Fields.Authors.Count > 0) ?? (!above && IsNameBesideDate(index) ? HeaderLine.OfNames(block.Text) : null);
        if (line is null || above && line is { Published: null, Modified: null, Outlet: null } && !ByLine.IsMarked(block.Text))
            return false;
        _story.Fields.OfferAuthors(line.Authors);
        _story.Fields.OfferOutlet(line.Outlet);
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
        else if (_story.Measures[index].Words > 1 && block.Text.Any(char.IsLower) || OutletName.IsOutlet(block.Text))
        {
            _story.Fields.OfferOutlet(block.Text);
            Story.Remove(block, "outlet", 0.7);
        }
        else
        {
            _story.Fields.OfferSection(block.Text);
            Story.Remove(block, "section", 0.7);
        }
    }

    /// <summary>A link to the front page bears the outlet's name, or says that it leads there.</summary>
    private void ReadHome()
    {
        if (_story.Fields.Outlet is null && _story.Blocks.Take(_limit).FirstOrDefault(b => b.Home is { Length: > 2 }) is { Home: { } home }
            && (OutletName.IsLike(home) || _story.Blocks.Any(b => b.Rule == "copyright" && b.Text.Contains(home, StringComparison.Ordinal))) && !FrontPage.Is(home) && PhraseLists.Shipped.Match(LineTokens.Of(home)).None)
            _story.Fields.OfferOutlet(home);
    }

    private void ReadOther(int index, int title, int lastLine)
    {
        var (block, m) = (_story.Blocks[index], _story.Measures[index]);
        if (m.Words <= 6 && !m.Ends && OutletName.IsLike(block.Text) && (_story.Fields.Outlet is null || Headline.Same(_story.Fields.Outlet, block.Text)) && (lastLine >= 0 || OutletName.IsOutlet(block.Text))
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
        var live = Enumerable.Range(title + 1, Math.Max(0, Math.Min(_story.Blocks.Count, _body.First + 3) - title - 1)).Where(i => _story.Blocks[i].IsLive).Take(2).ToList();
        if (live.Count < 2)
            return;
        var (index, block, m) = (live[0], _story.Blocks[live[0]], _story.Measures[live[0]]);
        var below = lastLine >= 0 && lastLine < index;
        if (block.Emphasised || block.Shape == BlockShape.Quote && index - title <= 2 || block.Shape == BlockShape.Heading && block.Level == 2 && !below && _story.Headline!.Level == 1
            || !m.Ends && block.Shape == BlockShape.Paragraph && m.Words >= 5 && !block.LinkOnly)
            TakeStandfirst(index);
    }

    private void TakeStandfirst(int index)
    {
        var block = _story.Blocks[index];
        if (_story.HadStandfirst || block.Text.Length is < ShortestStandfirst or > LongestStandfirst || block.LinkOnly || block.Shape == BlockShape.Item || _story.Measures[index].Words < 3 && !LineTokens.IsSign(block.Text[0]))
            return;
        _story.HadStandfirst = true;
        _story.Fields.OfferStandfirst(block.Text);
        Story.Remove(block, "standfirst", 0.8);
        _limit = Math.Max(_limit, index + 1);
    }

    /// <summary>The story begins after the header; in a text with little around it, every sentence below the header is story.</summary>
    private void EndBody()
    {
        var first = Math.Max(_body.First, _limit);
        var from = _story.Headline is null ? _from : Math.Max(_from, _limit);
        if (_body.IsLight)
            for (var i = from; i < first; i++)
                if (_story.Blocks[i].IsLive && _body.Chooses(_story, i) && _story.Measures[i].Ends)
                {
                    first = i;
                    break;
                }
        _body.First = Math.Min(first, Math.Max(_body.First, _limit));
    }

    private bool IsNameBesideDate(int index)
    {
        var (block, m) = (_story.Blocks[index], _story.Measures[index]);
        if (_story.Fields.Authors.Count > 0 || block.Shape != BlockShape.Paragraph || m.Ends || block.Text.Length > 80 || HeaderLine.OfNames(block.Text) is null)
            return false;
        return IsDate(index, -1) || IsDate(index, 1);
    }

    /// <summary>Whether the next block in a direction that still says something, or has said so, is a date.</summary>
    private bool IsDate(int index, int step)
    {
        for (var (i, seen) = (index + step, 0); i >= 0 && i < _story.Blocks.Count && seen < (step < 0 ? 4 : 2); i += step)
        {
            if (_story.Blocks[i].Rule is "image" or "ornament" or "caption")
                continue;
            seen++;
            if (HeaderLine.Read(_story.Blocks[i], _story.Dates, false) is { TellsTime: true })
                return true;
        }
        return false;
    }

    /// <summary>The last words of a headline after a dash or bar are the outlet's name if they stand elsewhere as well.</summary>
    private void TakeOutletOffTitle()
    {
        if ((_titleOffered ? _title : _story.TitleIsLabelled ? _story.Fields.Title : null) is not { } title)
            return;
        foreach (var mark in (string[])[" - ", " | ", " – ", " — ", " · "])
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at && title[(at + mark.Length)..].Trim() is { Length: > 2 } name && OutletName.IsLike(name) && IsKnownOutlet(name))
            {
                _story.Fields.OfferOutlet(name);
                title = title[..at].Trim();
                break;
            }
        if (_titleOffered)
            _story.Fields.OfferTitle(title);
        else
            _story.Fields.RespellTitle(title);
    }

    /// <summary>As the text names it elsewhere, or as the address of the page spells it.</summary>
    private bool IsKnownOutlet(string name)
    {
        if (_story.Fields.Outlet is { } known)
            return Headline.Same(known, name);
        if (!_titleOffered)
            return OutletName.IsOutlet(name) || _story.Fields.Url is { } url && Headline.Letters(name) is { Length: >= 4 } letters && Headline.Letters(url).Contains(letters, StringComparison.Ordinal);
        return _story.Blocks.Any(b => b != _story.Headline && !b.IsLive && b.Text.Contains(name, StringComparison.Ordinal));
    }

    private void ReadPlace()
    {
        var first = Enumerable.Range(_body.First, Math.Max(0, _body.End - _body.First)).FirstOrDefault(i => _story.Blocks[i].IsLive, -1);
        if (first >= 0)
            _story.Place ??= PlaceLine.Of(_story.Blocks[first].Text) ?? PlaceLine.AndStop(_story.Blocks[first].Text, _story.Blocks.Skip(first + 1).Concat(_story.Blocks.Take(first)).Select(b => b.Text));
    }

    private void TakeRepeats()
    {
        if ((_story.Fields.Title ?? _title) is not { } title || Headline.Letters(title) is not { Length: >= 8 } letters)
            return;
        foreach (var block in _story.Live.Where(b => b.Text.Length <= LongestTitle * 2 && b.Text.Length >= letters.Length && char.ToLowerInvariant(b.Text.FirstOrDefault(char.IsLetterOrDigit)) == letters[0]))
            if (Headline.Same(block.Text, title))
                Story.Remove(block, "repeated-headline");
    }
}
