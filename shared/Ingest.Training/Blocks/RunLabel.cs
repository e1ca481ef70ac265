using System.Text.RegularExpressions;

namespace Ingest.Training.Blocks;

/// <summary>Whether a run is part of its page's story, and how much that matters.</summary>
internal readonly partial record struct RunLabel(bool IsStory, float Weight)
{
    private const int Length = 4;

    /// <summary>A run is story when half of its runs of four words stand in the truth, each counted once; a shorter one when it stands where the last ended.</summary>
    /// <returns>Null where the page does not hold its truth.</returns>
    public static RunLabel[]? ByBody(string[] texts, string body)
    {
        var truth = Words(body);
        var places = new Dictionary<string, Queue<int>>();
        for (var i = 0; i + Length <= truth.Count; i++)
        {
            var four = Four(truth, i);
            if (!places.TryGetValue(four, out var queue))
                places[four] = queue = new Queue<int>();
            queue.Enqueue(i);
        }
        var labels = new RunLabel[texts.Length];
        var (cursor, found) = (0, 0);
        for (var r = 0; r < texts.Length; r++)
        {
            var words = Words(texts[r]);
            var isStory = words.Count < Length ? TakeShort(words, truth, ref cursor) : TakeLong(words, places, ref cursor);
            found += isStory ? words.Count : 0;
            labels[r] = new RunLabel(isStory, (words.Count + 2) / (truth.Count + 100f));
        }
        return found * 2 < truth.Count ? null : Balanced(labels);
    }

    /// <summary>Only the runs that hold a segment are labelled.</summary>
    public static RunLabel[]? BySegments(string[] texts, List<string> with, List<string> without)
    {
        var labels = new RunLabel[texts.Length];
        var squeezed = texts.Select(Squeeze).ToArray();
        foreach (var (segments, isStory) in new[] { (with, true), (without, false) })
            foreach (var segment in segments)
                for (var r = 0; r < texts.Length; r++)
                    if (labels[r].Weight == 0 && squeezed[r].Contains(Squeeze(segment), StringComparison.Ordinal))
                        labels[r] = new RunLabel(isStory, 0.06f);
        return labels.All(l => l.Weight == 0) ? null : labels;
    }

    public static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    public static string Four(List<string> words, int at) => string.Join(' ', words.GetRange(at, Length));

    private static bool TakeShort(List<string> words, List<string> truth, ref int cursor)
    {
        if (words.Count == 0)
            return false;
        for (var at = cursor; at <= cursor + 3 && at + words.Count <= truth.Count; at++)
        {
            if (!truth.GetRange(at, words.Count).SequenceEqual(words))
                continue;
            cursor = at + words.Count;
            return true;
        }
        return false;
    }

    private static bool TakeLong(List<string> words, Dictionary<string, Queue<int>> places, ref int cursor)
    {
        var (found, last) = (0, 0);
        for (var i = 0; i + Length <= words.Count; i++)
        {
            if (!places.TryGetValue(Four(words, i), out var queue) || queue.Count == 0)
                continue;
            found++;
            last = queue.Dequeue();
        }
        if (found * 2 < words.Count - Length + 1)
            return false;
        cursor = last + Length;
        return true;
    }

    /// <summary>A page of comments speaks no louder than two stories.</summary>
    private static RunLabel[] Balanced(RunLabel[] labels)
    {
        var surplus = labels.Where(l => !l.IsStory).Sum(l => l.Weight);
        return surplus <= 2 ? labels : [.. labels.Select(l => l.IsStory ? l : l with { Weight = l.Weight * 2 / surplus })];
    }

    private static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
