using Ingest.Language.Tokens;

namespace Ingest.Language.Names;

/// <summary>Cuts a run of capitalised words into names: titles, nationalities and opening words fall off.</summary>
internal sealed class RunSplitter(Document document, NameCues cues, Gazetteer gazetteer)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly HashSet<string> _smallWords = SmallWords(document);

    public void Split(int start, int end, List<Candidate> into)
    {
        while (start < end && OpensOnly(start, end))
            start = NextWord(start, end);
        if (start >= end)
            return;
        var organisation = LastOrganisationCue(start, end);
        var (first, last) = Titles(start, end, organisation);
        // "Office of the Attorney General" is one name, "House of Commons Speaker" and a person behind it are two.
        if (HasParticleOf(start, end) && organisation >= 0 && (last < 0 || NextWord(last, end) >= end))
        {
            AddOrganisation(start, end, organisation, into);
            return;
        }

        if (last < 0)
        {
            SplitAtGivenName(start, end, titled: Occupation(start), into);
            return;
        }

        if (first > start)
            SplitAtGivenName(start, first, titled: false, into);
        var rest = NextWord(last, end);
        if (rest < end)
            Add(rest, end, titled: cues.IsTitle(Word(last)), into);
    }

    private string Word(int i) => _tokens[i].Of(document.Text).ToString();

    private int NextWord(int i, int end)
    {
        for (i++; i < end && !_tokens[i].Is(TokenShape.Word); i++)
        {
        }

        return i;
    }

    /// <summary>An opening word that the text also writes small owes its capital to the sentence.</summary>
    private bool OpensOnly(int i, int end)
    {
        if (!_tokens[i].Is(TokenShape.Opening) || _tokens[i].Is(TokenShape.Capitals | TokenShape.Mixed))
            return false;
        var word = Word(i);
        if (gazetteer.Region(word) is not null || cues.IsTitlePart(word) || cues.IsGiven(word) && i + 1 < end)
            return false;
        // "Citing Anna Lindqvist", "Reportedly Lindqvist".
        var derived = word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);
        return _smallWords.Contains(word.ToLowerInvariant())
            || derived && word.Length > 5 && i + 1 < end && document.Language == "en";
    }

    private bool HasParticleOf(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (!_tokens[i].Is(TokenShape.Capitalised) && cues.IsOrganisationParticle(Word(i)))
                return true;
        }

        return false;
    }

    private int LastOrganisationCue(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (_tokens[i].Is(TokenShape.Word) && cues.IsOrganisation(Word(i)))
                return i;
        }

        return -1;
    }

    /// <summary>The stretch of title words before a person's name; (-1, -1) without one.</summary>
    private (int First, int Last) Titles(int start, int end, int organisation)
    {
        for (var last = end - 1; last >= start; last--)
        {
            if (!cues.IsTitle(Word(last)) || organisation > last)
                continue;
            var first = last;
            while (first > start && first - 1 != organisation && (cues.IsTitlePart(Word(first - 1)) || _tokens[first - 1].Is(TokenShape.Mark)))
                first--;
            // A surname may be a title too: "Stephen King".
            if (last == end - 1 && first > start && first == last && cues.IsGiven(Word(first - 1)))
                return (-1, -1);
            return (first, last);
        }

        return (-1, -1);
    }

    private void AddOrganisation(int start, int end, int cue, List<Candidate> into)
    {
        // "President of the National Assembly": the title is not part of it.
        while (start < cue && cues.IsTitle(Word(start)))
            start = NextWord(start, end);
        while (start < end && !_tokens[start].Is(TokenShape.Capitalised))
            start++;
        Add(start, end, titled: false, into);
    }

    /// <summary>A small occupation before a name: <c>opposition leader Guaidó</c>.</summary>
    private bool Occupation(int start) =>
        start > 0 && _tokens[start - 1].Is(TokenShape.Word) && !_tokens[start - 1].Is(TokenShape.Capitalised)
        && cues.IsTitle(Word(start - 1));

    private void SplitAtGivenName(int start, int end, bool titled, List<Candidate> into)
    {
        for (var i = start + 1; i < end; i++)
        {
            var before = Word(i - 1);
            var noun = document.Language == "de" && !cues.IsGiven(before);
            var splits = cues.IsGiven(Word(i)) && i + 1 < end && (noun
                || gazetteer.IsAdjective(before, out _) || gazetteer.Region(before) is not null
                || cues.IsOrganisation(before) || cues.IsTitlePart(before) || _smallWords.Contains(before.ToLowerInvariant()));
            if (!splits)
                continue;
            Add(start, i, titled, into);
            Add(i, end, titled: false, into);
            return;
        }

        Add(start, end, titled, into);
    }

    private void Add(int start, int end, bool titled, List<Candidate> into)
    {
        while (start < end && gazetteer.IsAdjective(Word(start), out _) && LastOrganisationCue(start + 1, end) < 0
            && gazetteer.Region(document.Text[_tokens[start].Start.._tokens[end - 1].End]) is null)
        {
            start = NextWord(start, end);
        }

        if (start >= end)
            return;
        Token first = _tokens[start], last = _tokens[end - 1];
        var words = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].Is(TokenShape.Word))
                words.Add(Word(i));
        }

        into.Add(new Candidate(document.Text[first.Start..last.End], first.Start, [.. words])
        {
            Titled = titled,
            Opening = first.Is(TokenShape.Opening),
            Located = start > 0 && cues.IsLocative(Word(start - 1)),
            Speaks = Speaks(start, end),
            Acronym = words.Count == 1 && first.Is(TokenShape.Capitals | TokenShape.Mixed),
        });
    }

    private bool Speaks(int start, int end)
    {
        if (start > 0 && cues.IsSpeech(Word(start - 1)))
            return true;
        if (end >= _tokens.Length)
            return false;
        var next = Word(end);
        if (cues.IsSpeech(next))
            return true;
        return next is "," && end + 1 < _tokens.Length
            && (cues.IsTitle(Word(end + 1)) || _tokens[end + 1].Length == 2 && _tokens[end + 1].Is(TokenShape.Number));
    }

    private static HashSet<string> SmallWords(Document document)
    {
        var words = new HashSet<string>();
        foreach (var token in document.Tokens)
        {
            if (token.Is(TokenShape.Word) && !token.Is(TokenShape.Capitalised | TokenShape.Mixed))
                words.Add(token.Of(document.Text).ToString());
        }

        return words;
    }
}
