using Ingest.Language.Tokens;

namespace Ingest.Language.Names;

/// <summary>Finds the runs of capitalised words of a text.</summary>
internal sealed class CandidateReader(Document document, NameCues cues, Gazetteer gazetteer)
{
    private const int LongestRun = 12;
    private const int LongestKnown = 4;

    /// <summary>Frequent words shorter than this are articles and the like, capital or not.</summary>
    private const int ShortestPart = 4;

    private readonly Token[] _tokens = document.Tokens;
    private readonly RunSplitter _splitter = new(document, cues, gazetteer);

    public List<Candidate> Read()
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < _tokens.Length;)
        {
            if (!StartsName(i))
            {
                i++;
                continue;
            }

            var end = EndOfRun(i);
            _splitter.Split(i, end, candidates);
            i = end;
        }

        Relate(candidates);
        return candidates;
    }

    private string Word(int i) => _tokens[i].Of(document.Text).ToString();

    private bool Capital(int i) =>
        i < _tokens.Length && _tokens[i].Is(TokenShape.Word) && _tokens[i].Is(TokenShape.Capitalised | TokenShape.Mixed);

    /// <summary>A frequent word opens a name where its capital tells, inside a sentence, or the whole is known: New Delhi.</summary>
    private bool StartsName(int i)
    {
        if (!Capital(i))
            return false;
        if (!document.IsFrequent(_tokens[i], document.Text))
            return true;
        if (!Capital(i + 1) || _tokens[i + 1].Is(TokenShape.LineStart) || cues.IsCalendar(Word(i)))
            return false;
        return !_tokens[i].Is(TokenShape.Opening) && _tokens[i].Length >= ShortestPart || IsKnownPhrase(i);
    }

    private bool IsKnownPhrase(int start)
    {
        for (var last = start + 1; last < Math.Min(start + LongestKnown, _tokens.Length); last++)
        {
            var phrase = document.Text[_tokens[start].Start.._tokens[last].End];
            if (gazetteer.Region(phrase) is not null || gazetteer.IsCity(phrase) || cues.IsKnownOrganisation(phrase))
                return true;
        }

        return false;
    }

    private bool GoesOn(int i) =>
        StartsName(i) || Capital(i) && _tokens[i].Length >= ShortestPart && !_tokens[i].Is(TokenShape.Opening) && !cues.IsCalendar(Word(i));

    /// <summary>Goes on over capitalised words, initials, hyphens and the small words that names have inside.</summary>
    private int EndOfRun(int start)
    {
        var end = start + 1;
        var head = cues.IsOrganisationHead(Word(start)) || cues.IsPlaceHead(Word(start));
        while (end < _tokens.Length && end - start < LongestRun && !_tokens[end].Is(TokenShape.LineStart))
        {
            var next = Continues(end, head);
            if (next == 0)
                break;
            head |= cues.IsOrganisationHead(Word(end + next - 1));
            end += next;
        }

        return end;
    }

    /// <summary>How many tokens from <paramref name="at"/> go on with the name; they end with a capitalised word.</summary>
    private int Continues(int at, bool head)
    {
        if (GoesOn(at))
            return 1;
        if (_tokens[at].Is(TokenShape.Mark))
            return Joined(at);
        var steps = 0;
        var word = Word(at);
        var organisation = head && cues.IsOrganisationParticle(word);
        while (at + steps < _tokens.Length && steps < 3 && (cues.IsParticle(Word(at + steps))
            || organisation && cues.IsOrganisationParticle(Word(at + steps))))
        {
            steps++;
        }

        if (steps == 0)
            return 0;
        var next = at + steps;
        if (next < _tokens.Length && _tokens[next].Is(TokenShape.Glued) && Text(next) == '-')
            next++;
        var fits = Capital(next) && !_tokens[next].Is(TokenShape.LineStart) && !(word == "and" && NewName(next));
        return fits ? next + 1 - at : 0;
    }

    private int Joined(int at)
    {
        var mark = Text(at);
        if (!Capital(at + 1) || _tokens[at + 1].Is(TokenShape.LineStart))
            return 0;
        var glued = _tokens[at].Is(TokenShape.Glued);
        if (mark is '-' or '‑')
            return glued && _tokens[at + 1].Is(TokenShape.Glued) ? 2 : 0;
        if (mark == '.')
            return glued && !_tokens[at + 1].Is(TokenShape.Opening) && StartsName(at + 1) ? 2 : 0;
        return mark == '&' ? 2 : 0;
    }

    /// <summary>After <c>and</c>: a title, a place or a given name opens another name.</summary>
    private bool NewName(int at) =>
        cues.IsTitle(Word(at)) || cues.IsGiven(Word(at)) || gazetteer.Region(Word(at)) is not null
        || gazetteer.IsAdjective(Word(at), out _);

    private char Text(int i) => document.Text[_tokens[i].Start];

    /// <summary>Notes which names stand in brackets or behind a comma after others.</summary>
    private void Relate(List<Candidate> candidates)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            Candidate left = candidates[i - 1], right = candidates[i];
            var between = document.Text.AsSpan(left.End, right.Start - left.End);
            if (between.SequenceEqual(", "))
                left.Within = right;
            else if (between.SequenceEqual(" (") && right.End < document.Text.Length && document.Text[right.End] == ')')
                right.Explains = left;
        }
    }
}
