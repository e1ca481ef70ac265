using System.Numerics;
using Ingest.Language.Languages;
using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>The hashed words and pairs of words of an article, stop words left out: what the linear model reads.</summary>
internal sealed class TopicFeatures
{
    private const int Bits = 17;

    /// <summary>Buckets of the hash; two terms that share one are rare enough.</summary>
    public const int Buckets = 1 << Bits;

    private const int ShortestWord = 2;

    /// <summary>Stop words by their hash, which is at hand anyway.</summary>
    private static readonly Lazy<HashSet<uint>> StopWords = new(() => [.. FrequentWords.Of("en").All.Select(word => TermHash.Of(word))]);

    private readonly int[] _slots;
    private readonly TopicFeature[] _features;
    private int _count;

    private TopicFeatures(int words)
    {
        _features = GC.AllocateUninitializedArray<TopicFeature>(words * 2);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(words * 4) + 4)];
    }

    public ReadOnlySpan<TopicFeature> All => _features.AsSpan(0, _count);

    /// <summary>The length of the vector, so that long and short articles weigh the same.</summary>
    public double Norm
    {
        get
        {
            var squares = 0.0;
            foreach (ref readonly var feature in All)
                squares += feature.Value * feature.Value;
            return Math.Sqrt(squares);
        }
    }

    public static TopicFeatures Of(string title, string text) =>
        Of(new StemmedTokens(title, Tokenizer.Tokenize(title)), new StemmedTokens(text, Tokenizer.Tokenize(text)));

    public static TopicFeatures Of(StemmedTokens title, StemmedTokens text)
    {
        var features = new TopicFeatures(title.Count + text.Count);
        features.Add(text, times: 1, inTitle: false);
        features.Add(title, TopicPredictor.TitleCounts, inTitle: true);
        return features;
    }

    private void Add(StemmedTokens stems, int times, bool inTitle)
    {
        var stopWords = StopWords.Value;
        var words = stems.Words;
        var before = -1;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Length < ShortestWord || stopWords.Contains(word.Hash))
                continue;
            Add(word.Hash, word.TextStart, word.TextEnd, times, inTitle);
            if (before >= 0 && words[before].Clause == word.Clause)
                Add(TermHash.Pair(words[before].Hash, word.Hash), words[before].TextStart, word.TextEnd, times, inTitle);
            before = i;
        }
    }

    private void Add(uint hash, int start, int end, int times, bool inTitle)
    {
        var bucket = TermHash.Bucket(hash, Bits);
        var slot = bucket & (_slots.Length - 1);
        while (_slots[slot] != 0 && _features[_slots[slot] - 1].Bucket != bucket)
            slot = (slot + 1) & (_slots.Length - 1);
        if (_slots[slot] == 0)
        {
            _features[_count] = new TopicFeature(bucket, start, end, inTitle, times);
            _slots[slot] = ++_count;
        }
        else
        {
            ref var feature = ref _features[_slots[slot] - 1];
            feature = feature with { Count = feature.Count + times };
        }
    }
}

/// <summary>A term of an article: where it first stands, and how often it does.</summary>
internal readonly record struct TopicFeature(int Bucket, int Start, int End, bool InTitle, int Count)
{
    private static readonly double[] Values = [.. Enumerable.Range(0, 64).Select(count => count == 0 ? 0 : 1 + Math.Log(count))];

    public double Value => Count < Values.Length ? Values[Count] : 1 + Math.Log(Count);
}
