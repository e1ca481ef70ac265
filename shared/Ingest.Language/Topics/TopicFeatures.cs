using System.Runtime.InteropServices;
using Ingest.Language.Languages;
using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>The hashed words and pairs of words of an article, stop words left out: what the linear model reads.</summary>
internal sealed class TopicFeatures
{
    /// <summary>Buckets of the hash; two terms that share one are rare enough.</summary>
    public const int Buckets = 1 << 17;

    private const int ShortestWord = 2;

    /// <summary>Stop words by their hash, which is at hand anyway.</summary>
    private static readonly Lazy<HashSet<uint>> StopWords = new(() => [.. FrequentWords.Of("en").All.Select(word => Hash(word))]);

    private readonly Dictionary<int, TopicFeature> _features = [];

    public Dictionary<int, TopicFeature> All => _features;

    /// <summary>The length of the vector, so that long and short articles weigh the same.</summary>
    public double Norm
    {
        get
        {
            var squares = 0.0;
            foreach (var feature in _features.Values)
                squares += feature.Value * feature.Value;
            return Math.Sqrt(squares);
        }
    }

    public static TopicFeatures Of(string title, string text)
    {
        var features = new TopicFeatures();
        features.Add(new StemmedTokens(text, Tokenizer.Tokenize(text)), times: 1, inTitle: false);
        features.Add(new StemmedTokens(title, Tokenizer.Tokenize(title)), times: 2, inTitle: true);
        return features;
    }

    public void Add(StemmedTokens words, int times, bool inTitle)
    {
        var stopWords = StopWords.Value;
        _features.EnsureCapacity(_features.Count + words.Count);
        var before = -1;
        var hashBefore = 0u;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Phrase(i, 1);
            var hash = Hash(word);
            if (word.Length < ShortestWord || stopWords.Contains(hash))
                continue;
            Add(hash, words, i, i, times, inTitle);
            if (before >= 0 && words.InOneClause(before, i))
                Add((hashBefore * 0x01000193) ^ (hash + 0x9E3779B9), words, before, i, times, inTitle);
            before = i;
            hashBefore = hash;
        }
    }

    private void Add(uint hash, StemmedTokens words, int first, int last, int times, bool inTitle)
    {
        var bucket = (int)((hash * 0x85EBCA6B) >> 15);
        ref var feature = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, bucket, out var known);
        if (!known)
            feature = new TopicFeature(words.Start(first), words.End(last), inTitle, 0);
        feature = feature with { Count = feature.Count + times };
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 0x811C9DC5u;
        foreach (var c in word)
            hash = (hash ^ c) * 0x01000193;
        return hash;
    }
}

/// <summary>A term of an article: where it first stands, and how often it does.</summary>
internal readonly record struct TopicFeature(int Start, int End, bool InTitle, int Count)
{
    public double Value => Count == 1 ? 1 : 1 + Math.Log(Count);
}
