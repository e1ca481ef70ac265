using System.Buffers;
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

    private static readonly Lazy<HashFilter> Filter = new(() => Filtered(StopWords.Value));

    private readonly TopicFeature[] _features;
    private int _count;

    private TopicFeatures(int words)
    {
        _features = GC.AllocateUninitializedArray<TopicFeature>(words * 2);
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
        var words = title.Count + text.Count;
        var features = new TopicFeatures(words);
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)(words * 4) + 4);
        var rented = ArrayPool<int>.Shared.Rent(length);
        var slots = rented.AsSpan(0, length);
        slots.Clear();
        features.Add(text, times: 1, inTitle: false, slots);
        features.Add(title, TopicPredictor.TitleCounts, inTitle: true, slots);
        ArrayPool<int>.Shared.Return(rented);
        return features;
    }

    private static HashFilter Filtered(HashSet<uint> hashes)
    {
        var filter = new HashFilter();
        foreach (var hash in hashes)
            filter.Add(hash);
        return filter;
    }

    private void Add(StemmedTokens stems, int times, bool inTitle, Span<int> slots)
    {
        var (stopWords, filter) = (StopWords.Value, Filter.Value);
        var words = stems.Words;
        var before = -1;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Length < ShortestWord || filter.MayHave(word.Hash) && stopWords.Contains(word.Hash))
                continue;
            Add(word.Hash, word.TextStart, word.TextEnd, times, inTitle, slots);
            if (before >= 0 && words[before].Clause == word.Clause)
                Add(TermHash.Pair(words[before].Hash, word.Hash), words[before].TextStart, word.TextEnd, times, inTitle, slots);
            before = i;
        }
    }

    private void Add(uint hash, int start, int end, int times, bool inTitle, Span<int> slots)
    {
        var bucket = TermHash.Bucket(hash, Bits);
        var slot = bucket & (slots.Length - 1);
        while (slots[slot] != 0 && _features[slots[slot] - 1].Bucket != bucket)
            slot = (slot + 1) & (slots.Length - 1);
        if (slots[slot] == 0)
        {
            _features[_count] = new TopicFeature(bucket, start, end, inTitle, times);
            slots[slot] = ++_count;
        }
        else
        {
            ref var feature = ref _features[slots[slot] - 1];
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
