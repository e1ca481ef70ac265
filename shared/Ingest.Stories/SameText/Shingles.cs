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
    /// <param name="one">As <see cref="Set"/> gives it.</param>
    /// <param name="other">The same of the other text.</param>
    public static Overlap Compare(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        if (one.IsEmpty || other.IsEmpty)
            return default;
        int shared = 0, i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            var (left, right) = (one[i], other[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return new Overlap((double)shared / (one.Length + other.Length - shared), (double)shared / Math.Min(one.Length, other.Length));
    }

    /// <summary>The runs of a text's words as numbers, each once, in ascending order; empty for a text of few words.</summary>
    public static uint[] Set(string text)
    {
        var words = new List<Word>(text.Length / 5);
        WordReader.Read(text, words);
        var runs = Of(CollectionsMarshal.AsSpan(words));
        Array.Sort(runs);
        var distinct = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            if (i == 0 || runs[i] != runs[i - 1])
                runs[distinct++] = runs[i];
        }

        return runs[..distinct];
    }
}

/// <summary>What two texts have in common of their runs of words.</summary>
/// <param name="Jaccard">Shared runs among all.</param>
/// <param name="Containment">Shared runs among those of the shorter text.</param>
public readonly record struct Overlap(double Jaccard, double Containment)
{
    public bool IsSameText => Jaccard >= 0.3 || Containment >= 0.6;
}
