using System.Runtime.InteropServices;
using Ingest.Stories.Words;

namespace Ingest.Stories.SameText;

/// <summary>Runs of five words, as numbers: two texts share as much as they share of these.</summary>
public static class Shingles
{
    public const int Length = 5;

    /// <summary>Fewer words say nothing of where they came from.</summary>
    public const int LeastWords = 24;

    /// <summary>Each run of five words, in order; a run that comes twice stands twice.</summary>
    internal static uint[] Of(ReadOnlySpan<Word> words)
    {
        if (words.Length < LeastWords)
            return [];
        var runs = new uint[words.Length - Length + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < Length; j++)
                hash = (hash + words[i + j].Hash) * 0x9E3779B97F4A7C15;
            runs[i] = (uint)(hash >> 32);
        }

        return runs;
    }

    /// <summary>How much two texts share, exactly.</summary>
    public static Overlap Compare(HashSet<uint> one, HashSet<uint> other)
    {
        var (less, more) = one.Count < other.Count ? (one, other) : (other, one);
        var shared = less.Count(more.Contains);
        return less.Count == 0 ? default : new Overlap((double)shared / (one.Count + other.Count - shared), (double)shared / less.Count);
    }

    public static HashSet<uint> Set(string text)
    {
        var words = new List<Word>();
        WordReader.Read(text, words);
        return [.. Of(CollectionsMarshal.AsSpan(words))];
    }
}

/// <summary>What two texts have in common of their runs of words.</summary>
/// <param name="Jaccard">Shared runs among all.</param>
/// <param name="Containment">Shared runs among those of the shorter text.</param>
public readonly record struct Overlap(double Jaccard, double Containment)
{
    public bool IsSameText => Jaccard >= 0.3 || Containment >= 0.6;
}
