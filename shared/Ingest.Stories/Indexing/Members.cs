using Ingest.Stories.SameText;

namespace Ingest.Stories.Indexing;

/// <summary>The articles of the window, in the order in which they came; the oldest makes room for the newest.</summary>
internal sealed class Members(int window)
{
    private readonly Slab<ushort> _signatures = new(MinHash.Length);
    private readonly Slab<uint> _terms = new(TermVector.Most);
    private readonly Slab<float> _weights = new(TermVector.Most);
    private readonly Slab<Member> _rows = new(1);
    private readonly Dictionary<long, int> _byKey = [];

    public int Newest { get; private set; }

    public int Oldest => Math.Max(1, Newest - window + 1);

    public bool IsHere(int serial) => serial >= Oldest && serial <= Newest && this[serial].Key != 0;

    public ref Member this[int serial] => ref _rows[serial % window][0];

    public int? Find(long key) => _byKey.TryGetValue(key, out var serial) ? serial : null;

    public ReadOnlySpan<ushort> Signature(int serial) => _signatures[serial % window];

    public ReadOnlySpan<uint> Terms(int serial) => _terms[serial % window][..this[serial].Terms];

    public ReadOnlySpan<float> Weights(int serial) => _weights[serial % window][..this[serial].Terms];

    /// <summary>The number of the article that must leave before another comes; 0 while there is room.</summary>
    public int Leaving => Newest >= window && this[Newest + 1].Key != 0 ? Newest + 1 - window : 0;

    public int Add(Member member)
    {
        this[++Newest] = member;
        _byKey[member.Key] = Newest;
        return Newest;
    }

    public void Write(int serial, Print print, TermVector vector)
    {
        ref var member = ref this[serial];
        member.Terms = vector.Count;
        member.HasSignature = print.Signature.Length > 0;
        vector.Terms.CopyTo(_terms[serial % window]);
        vector.Weights.CopyTo(_weights[serial % window]);
        print.Signature.CopyTo(_signatures[serial % window]);
    }

    public void Remove(int serial)
    {
        _byKey.Remove(this[serial].Key);
        this[serial] = default;
    }
}

/// <summary>An article of the window; part of a story's chain of members.</summary>
internal struct Member
{
    public long Key;
    public int Story;
    public int Before;
    public int After;
    public int Terms;
    public bool HasSignature;
    public bool IsCopy;
}
