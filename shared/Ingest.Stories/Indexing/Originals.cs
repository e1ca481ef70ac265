using Ingest.Stories.SameText;

namespace Ingest.Stories.Indexing;

/// <summary>Finds the article of the window that first had a text: by bands of signatures, then by the signatures, then by the texts.</summary>
internal sealed class Originals(Members members)
{
    /// <summary>The least agreement of signatures that is worth comparing texts for; their error is about 0.04.</summary>
    private const double LeastAgreement = 0.18;

    private readonly HashSet<int> _serials = [];
    private readonly BandTable _bands = new();

    /// <param name="texts">The runs of words of an article's text; null when it is not there any more.</param>
    /// <returns>The article whose text is most like this one's; none where no text is the same.</returns>
    public (int? Serial, Overlap Overlap) Find(Arrival arrival, Func<long, uint[]?> texts)
    {
        uint[]? own = null;
        (int? Serial, Overlap Overlap) best = default;
        foreach (var serial in Alike(arrival.Print))
        {
            if (texts(members[serial].Key) is not { } other || (own ??= texts(arrival.Key)) is not { } runs)
                continue;
            var overlap = Shingles.Compare(runs, other);
            if (overlap.IsSameText && overlap.Jaccard > best.Overlap.Jaccard)
                best = (serial, overlap);
        }

        return best;
    }

    /// <summary>Articles of the window whose text may be this one's, the oldest first.</summary>
    public List<int> Alike(Print print)
    {
        if (print.Signature.Length == 0)
            return [];
        _serials.Clear();
        _bands.Find(print.Signature, members.Newest, _serials);
        return [.. _serials.Where(serial => members.IsHere(serial) && members[serial].HasSignature
            && MinHash.Similarity(print.Signature, members.Signature(serial)) >= LeastAgreement).Order()];
    }

    /// <summary>From now on this article's text is looked for.</summary>
    public void Add(int serial)
    {
        _bands.Add(members.Signature(serial), serial);
        if (!_bands.IsFull)
            return;
        _bands.Grow();
        for (var each = members.Oldest; each <= members.Newest; each++)
        {
            if (members.IsHere(each) && members[each] is { HasSignature: true, IsCopy: false })
                _bands.Add(members.Signature(each), each);
        }
    }
}
