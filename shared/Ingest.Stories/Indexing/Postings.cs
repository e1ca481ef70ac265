using System.Runtime.InteropServices;

namespace Ingest.Stories.Indexing;

/// <summary>The inverted index: for each term the stories in which it weighs most, the newest 64.</summary>
/// <remarks>What is looked at for one article is bounded by <see cref="Budget"/>, so that the cost does not grow with the window.</remarks>
internal sealed class Postings
{
    private const int Longest = 64;
    private const int Budget = 768;
    private const int Slots = 2048;

    private readonly Dictionary<uint, Entry> _lists = [];
    private readonly int[] _stories = new int[Slots];
    private readonly float[] _scores = new float[Slots];
    private readonly int[] _rounds = new int[Slots];
    private readonly List<int> _touched = [];
    private int _round;

    public void Add(uint term, int story)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_lists, term, out _);
        list.Stories ??= new int[2];
        if (list.Newest.Contains(story))
            return;
        if (list.Count == list.Stories.Length && list.Count < Longest)
            Array.Resize(ref list.Stories, list.Count * 2);
        list.Stories[list.Count % list.Stories.Length] = story;
        list.Count = list.Count + 1 == int.MaxValue ? Longest : list.Count + 1;
    }

    /// <summary>The stories that share the weightiest terms, the likeliest first.</summary>
    public void Find(ReadOnlySpan<uint> terms, ReadOnlySpan<float> weights, int most, List<int> found)
    {
        _round++;
        _touched.Clear();
        var budget = Budget;
        for (var i = 0; i < terms.Length && budget > 0; i++)
        {
            if (!_lists.TryGetValue(terms[i], out var list))
                continue;
            var stories = list.Newest;
            budget -= stories.Length;
            foreach (var story in stories)
                Score(story, weights[i] * weights[i]);
        }

        // Few touch many: what shares one light term alone is not looked at twice.
        _touched.Sort((one, other) => _scores[other].CompareTo(_scores[one]));
        foreach (var slot in CollectionsMarshal.AsSpan(_touched)[..Math.Min(most, _touched.Count)])
            found.Add(_stories[slot]);
    }

    private void Score(int story, float score)
    {
        var slot = (int)((uint)story * 0x9E3779B9 >> 21);
        while (_rounds[slot] == _round && _stories[slot] != story)
            slot = (slot + 1) & (Slots - 1);
        if (_rounds[slot] != _round)
        {
            (_stories[slot], _scores[slot], _rounds[slot]) = (story, 0, _round);
            _touched.Add(slot);
        }

        _scores[slot] += score;
    }

    private struct Entry
    {
        public int[]? Stories;
        public int Count;

        public readonly ReadOnlySpan<int> Newest => Stories.AsSpan(0, Math.Min(Count, Stories?.Length ?? 0));
    }
}
