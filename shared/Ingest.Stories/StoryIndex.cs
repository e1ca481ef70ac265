using Ingest.Contracts;
using Ingest.Stories.Indexing;
using Ingest.Stories.SameText;
using Ingest.Stories.Weighing;

namespace Ingest.Stories;

/// <summary>The stories of the last articles, in memory: says of each article that comes which story it belongs to.</summary>
/// <remarks>
/// One pass: an article is placed once, at a cost that does not depend on how much is remembered, and stays where it is
/// unless its story turns out to be another one's. Deterministic: the same articles in the same order give the same stories.
/// Not safe for several threads at once.
/// </remarks>
public sealed class StoryIndex
{
    /// <summary>Stories that are compared with an article in full.</summary>
    private const int Compared = 16;

    /// <summary>A quotation that stands in more stories belongs to none of them.</summary>
    private const int MostQuoted = 2;

    /// <summary>Terms under which a story is found.</summary>
    private const int FindingTerms = 20;

    /// <summary>Members that are looked at for the nearest: the first and the last.</summary>
    private const int LookedAt = 12;

    private readonly StoryOptions _options;
    private readonly Members _members;
    private readonly StoryTable _stories = new();
    private readonly Postings _postings = new();
    private readonly QuoteTable _quotes = new();
    private readonly Originals _originals;
    private readonly Dictionary<string, Frequencies> _frequencies = [];
    private readonly TermVector _vector = new();
    private readonly TermTable _table = new();
    private readonly Dictionary<Guid, int> _restored = [];
    private readonly List<int> _found = [];
    private readonly HashSet<int> _serials = [];
    private readonly List<Candidate> _candidates = [];

    public StoryIndex(StoryOptions options)
    {
        _options = options;
        _members = new Members(options.Window);
        _originals = new Originals(_members);
    }

    /// <summary>Articles that were placed or restored.</summary>
    public int Count => _members.Newest;

    public IEnumerable<Frequencies> Frequencies => _frequencies.Values;

    /// <summary>Starts with what was counted before.</summary>
    public void Start(string language, ReadOnlySpan<byte> counts) => _frequencies[language] = Weighing.Frequencies.FromBytes(language, counts);

    /// <summary>Articles whose text may be this one's; the texts decide.</summary>
    public IReadOnlyList<long> Lookalikes(Print print) =>
        [.. _originals.Alike(print).Select(serial => _members[serial].Key)];

    /// <param name="texts">The runs of words of an article's text; null when it is not there any more.</param>
    public Placement Place(Arrival arrival, Func<long, uint[]?> texts)
    {
        _restored.Clear();
        MakeRoom();
        Weigh(arrival.Print, count: true);
        var (original, overlap) = _originals.Find(arrival, texts);
        return original is { } first ? PlaceCopy(arrival, first, overlap) : PlaceByTerms(arrival);
    }

    /// <summary>Puts an article where it was placed before.</summary>
    /// <param name="count">Whether its terms are still to be counted.</param>
    public void Restore(Arrival arrival, Guid storyId, bool isCopy, bool count)
    {
        MakeRoom();
        Weigh(arrival.Print, count);
        if (!_restored.TryGetValue(storyId, out var story) || _stories[story].Id != storyId)
            _restored[storyId] = story = _stories.Open(storyId);
        Enter(arrival, story, isCopy);
    }

    /// <summary>A known article has a new text: it stays in its story, and is known by what it says now.</summary>
    public void Revise(long key, Print print)
    {
        if (_members.Find(key) is not { } serial)
            return;
        Weigh(print, count: true);
        _members.Write(serial, print, _vector);
        foreach (var run in print.Quotes)
            _quotes.Add(run, serial);
        if (print.Signature.Length > 0)
            _originals.Add(serial);
    }

    private void Weigh(Print print, bool count)
    {
        if (!_frequencies.TryGetValue(print.Language, out var frequencies))
            _frequencies[print.Language] = frequencies = new Frequencies(print.Language);
        if (count)
            frequencies.Add(print.Terms);
        _vector.Set(print, frequencies);
    }

    private Placement PlaceCopy(Arrival arrival, int original, Overlap overlap)
    {
        var (story, key) = (_members[original].Story, _members[original].Key);
        _table.Set(_vector.Terms, _vector.Weights);
        var similarity = Cosine(story);
        Enter(arrival, story, isCopy: true);
        return new Placement(arrival.Key, _stories[story].Id, StoryReason.SameText, key, similarity, key, overlap);
    }

    private Placement PlaceByTerms(Arrival arrival)
    {
        FindCandidates(arrival);
        if (_candidates.Count == 0 || !_candidates[0].Suffices(_options))
        {
            var opened = _stories.Open(StoryIdentity.Of(arrival.ArticleId, arrival.Came));
            Enter(arrival, opened, isCopy: false);
            return new Placement(arrival.Key, _stories[opened].Id, StoryReason.First, null, 0, null, default);
        }

        var best = _candidates[0];
        var nearest = best.Quoted > 0 ? best.Quoted : Nearest(best.Story);
        var nearestKey = _members[nearest].Key;
        Enter(arrival, best.Story, isCopy: false);
        var merged = Merge(best.Story);
        var story = _members[_members.Newest].Story;
        return new Placement(
            arrival.Key, _stories[story].Id, best.Quoted > 0 ? StoryReason.Quote : StoryReason.Terms, nearestKey, best.Score, null, default)
        {
            Merged = merged,
        };
    }

    private void FindCandidates(Arrival arrival)
    {
        _candidates.Clear();
        _found.Clear();
        _table.Set(_vector.Terms, _vector.Weights);
        _postings.Find(_vector.Terms, _vector.Weights, Compared, _found);
        var quoting = FindQuoting(arrival.Print);
        foreach (var story in quoting.Keys)
        {
            if (!_found.Contains(story))
                _found.Add(story);
        }

        var isHeadline = _vector.Count < StoryRow.HeadlineTerms;
        foreach (var story in _found)
        {
            if (_stories[story].Members > 0)
                _candidates.Add(new Candidate(story, Cosine(story) * Decay(arrival, _stories[story]), quoting.GetValueOrDefault(story), isHeadline && _stories[story].IsHeadlines));
        }

        _candidates.Sort((one, other) => other.Rank(_options).CompareTo(one.Rank(_options)));
    }

    private Dictionary<int, int> FindQuoting(Print print)
    {
        var stories = new Dictionary<int, int>();
        foreach (var run in print.Quotes)
        {
            _serials.Clear();
            _quotes.Find(run, _serials);
            _serials.RemoveWhere(serial => !_members.IsHere(serial));
            if (_serials.Select(serial => _members[serial].Story).Distinct().Count() > MostQuoted)
                continue;
            foreach (var serial in _serials)
                stories[_members[serial].Story] = serial;
        }

        return stories;
    }

    private float Cosine(int story) => _table.Dot(_stories.Terms(story), _stories.Weights(story)) / _stories[story].Length;

    /// <summary>Half for each half-life between the article and its story; nothing after the longest pause.</summary>
    private float Decay(Arrival arrival, in StoryRow story)
    {
        // Dates are compared with dates; what has none is judged by when it came.
        var pause = arrival.Published is { } at && story.From <= story.Until
            ? Math.Max(0, Math.Max(story.From - at.UtcTicks, at.UtcTicks - story.Until))
            : Math.Abs(arrival.Came.UtcTicks - story.Came);
        return pause > _options.LongestPause.Ticks ? 0 : MathF.Pow(2, -(float)((double)pause / _options.HalfLife.Ticks));
    }

    private int Nearest(int story)
    {
        var (best, most) = (_stories[story].First, -1f);
        Consider(_stories[story].First, ref best, ref most);
        var serial = _stories[story].Last;
        for (var i = 0; i < LookedAt && serial != 0; i++, serial = _members[serial].Before)
            Consider(serial, ref best, ref most);
        return best;

        void Consider(int member, ref int best, ref float most)
        {
            var cosine = _table.Dot(_members.Terms(member), _members.Weights(member));
            if (cosine > most)
                (best, most) = (member, cosine);
        }
    }

    private void Enter(Arrival arrival, int story, bool isCopy)
    {
        ref var row = ref _stories[story];
        var serial = _members.Add(new Member { Key = arrival.Key, Story = story, Before = row.Last, IsCopy = isCopy });
        _members.Write(serial, arrival.Print, _vector);
        if (row.Last != 0)
            _members[row.Last].After = serial;
        else
            row.First = serial;
        row.Last = serial;
        row.Members++;
        row.Came = arrival.Came.UtcTicks;
        if (arrival.Published is { } at)
            (row.From, row.Until) = (Math.Min(row.From, at.UtcTicks), Math.Max(row.Until, at.UtcTicks));
        // A copy adds nothing new to look for, and a text that runs in forty papers must not crowd out others.
        if (isCopy)
            return;
        _stories.Add(story, _vector.Terms, _vector.Weights);
        row.Texts++;
        row.TextTerms += _vector.Count;
        foreach (var term in _stories.Terms(story)[..Math.Min(FindingTerms, row.Terms)])
            _postings.Add(term, story);
        foreach (var run in arrival.Print.Quotes)
            _quotes.Add(run, serial);
        if (arrival.Print.Signature.Length > 0)
            _originals.Add(serial);
    }

    /// <summary>The article's other candidates may be the same story, as it now shows.</summary>
    private List<Guid> Merge(int story)
    {
        var merged = new List<Guid>();
        foreach (var candidate in _candidates.Skip(1))
        {
            if (!candidate.Suffices(_options) || _stories[candidate.Story].Members == 0 || !AreOne(story, candidate))
                continue;
            // The older one, whose first member came first, keeps its name.
            var (kept, gone) = _stories[story].First <= _stories[candidate.Story].First ? (story, candidate.Story) : (candidate.Story, story);
            merged.Add(_stories[gone].Id);
            Join(kept, gone);
            story = kept;
        }

        return merged;
    }

    private bool AreOne(int story, Candidate candidate)
    {
        _table.Set(_stories.Terms(story), _stories.Weights(story));
        var headlines = _stories[story].IsHeadlines && _stories[candidate.Story].IsHeadlines;
        return Cosine(candidate.Story) / _stories[story].Length >= (headlines ? _options.HeadlineMergeThreshold : _options.MergeThreshold);
    }

    private void Join(int kept, int gone)
    {
        ref var into = ref _stories[kept];
        ref var from = ref _stories[gone];
        for (var serial = from.First; serial != 0; serial = _members[serial].After)
            _members[serial].Story = kept;
        _members[into.Last].After = from.First;
        _members[from.First].Before = into.Last;
        into.Last = from.Last;
        into.Members += from.Members;
        into.Came = Math.Max(into.Came, from.Came);
        (into.From, into.Until) = (Math.Min(into.From, from.From), Math.Max(into.Until, from.Until));
        _stories.Add(kept, _stories.Terms(gone), _stories.Weights(gone));
        (into.Texts, into.TextTerms) = (into.Texts + from.Texts, into.TextTerms + from.TextTerms);
        foreach (var term in _stories.Terms(kept)[..Math.Min(FindingTerms, into.Terms)])
            _postings.Add(term, kept);
        _stories.Close(gone);
    }

    private void MakeRoom()
    {
        if (_members.Leaving is not (> 0 and var serial))
            return;
        var member = _members[serial];
        ref var story = ref _stories[member.Story];
        if (member.Before != 0)
            _members[member.Before].After = member.After;
        else
            story.First = member.After;
        if (member.After != 0)
            _members[member.After].Before = member.Before;
        else
            story.Last = member.Before;
        if (--story.Members == 0)
            _stories.Close(member.Story);
        _members.Remove(serial);
    }
}
