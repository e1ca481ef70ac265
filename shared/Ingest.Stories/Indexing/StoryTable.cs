namespace Ingest.Stories.Indexing;

/// <summary>The stories that have members in the window, with their centroids.</summary>
internal sealed class StoryTable
{
    /// <summary>Terms that a centroid keeps.</summary>
    public const int MostTerms = 48;

    private readonly Slab<StoryRow> _rows = new(1);
    private readonly Slab<uint> _terms = new(MostTerms);
    private readonly Slab<float> _weights = new(MostTerms);
    private readonly Stack<int> _free = new();
    private readonly Dictionary<uint, float> _sum = [];
    private int _next;

    public ref StoryRow this[int story] => ref _rows[story][0];

    public ReadOnlySpan<uint> Terms(int story) => _terms[story][..this[story].Terms];

    public ReadOnlySpan<float> Weights(int story) => _weights[story][..this[story].Terms];

    public int Open(Guid id)
    {
        var story = _free.Count > 0 ? _free.Pop() : _next++;
        this[story] = new StoryRow { Id = id, From = long.MaxValue, Until = long.MinValue, Length = 1 };
        return story;
    }

    public void Close(int story)
    {
        this[story] = default;
        _free.Push(story);
    }

    /// <summary>Adds a vector to the centroid; the lightest terms fall out.</summary>
    public void Add(int story, ReadOnlySpan<uint> terms, ReadOnlySpan<float> weights)
    {
        ref var row = ref this[story];
        if (row.Terms == 0 && terms.Length <= MostTerms)
        {
            // The first telling is the centroid: most stories have no other.
            terms.CopyTo(_terms[story]);
            weights.CopyTo(_weights[story]);
            (row.Terms, row.Length) = (terms.Length, Math.Max(Norm(weights), float.Epsilon));
            return;
        }

        _sum.Clear();
        for (var i = 0; i < row.Terms; i++)
            _sum[_terms[story][i]] = _weights[story][i];
        for (var i = 0; i < terms.Length; i++)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_sum, terms[i], out _) += weights[i];
        Span<(float Weight, uint Term)> all = stackalloc (float, uint)[_sum.Count];
        var count = 0;
        foreach (var (term, weight) in _sum)
            all[count++] = (-weight, term);
        all.Sort();
        row.Terms = Math.Min(count, MostTerms);
        for (var i = 0; i < row.Terms; i++)
            (_terms[story][i], _weights[story][i]) = (all[i].Term, -all[i].Weight);
        row.Length = Math.Max(Norm(Weights(story)), float.Epsilon);
    }

    private static float Norm(ReadOnlySpan<float> weights)
    {
        var square = 0f;
        foreach (var weight in weights)
            square += weight * weight;
        return MathF.Sqrt(square);
    }
}

/// <summary>A story of the window. Times are UTC ticks.</summary>
internal struct StoryRow
{
    /// <summary>A text of fewer terms is a headline.</summary>
    public const int HeadlineTerms = 12;

    public Guid Id;
    public int Members;
    public int First;
    public int Last;
    public int Terms;

    /// <summary>Articles whose texts made the centroid, and how many terms they had together.</summary>
    public int Texts;
    public int TextTerms;

    public readonly bool IsHeadlines => TextTerms < HeadlineTerms * Texts;

    /// <summary>Of the centroid's vector.</summary>
    public float Length;

    /// <summary>When its dated members were published; From is greater than Until while none is dated.</summary>
    public long From;
    public long Until;

    /// <summary>When its last member came.</summary>
    public long Came;
}
