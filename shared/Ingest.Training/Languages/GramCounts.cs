using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>How often each gram of a script stands in the sentences of each language.</summary>
internal sealed class GramCounts(string[] languages)
{
    private readonly SortedDictionary<ulong, int[]> _counts = [];
    private readonly long[,] _totals = new long[GramReader.LongestGram, languages.Length];
    private readonly int[] _kinds = new int[GramReader.LongestGram];

    public IEnumerable<KeyValuePair<ulong, int[]>> All => _counts;

    public static int Order(ulong key) => key <= 0xFFFF ? 0 : key <= 0xFFFF_FFFF ? 1 : key <= 0xFFFF_FFFF_FFFF ? 2 : 3;

    public void Add(string text, int language)
    {
        var letters = new char[text.Length + 2];
        Span<ulong> keys = stackalloc ulong[GramReader.LongestGram];
        GramReader.Normalise(text, letters, out var length);
        for (var i = 0; i < length; i++)
        {
            var count = GramReader.Keys(letters.AsSpan(0, length), i, keys);
            foreach (var key in keys[..count])
            {
                if (!_counts.TryGetValue(key, out var row))
                {
                    _counts.Add(key, row = new int[languages.Length]);
                    _kinds[Order(key)]++;
                }

                row[language]++;
                _totals[Order(key), language]++;
            }
        }
    }

    /// <summary>The share of a gram among those of its length in a language, smoothed.</summary>
    public double Share(ulong key, int[] row, int language, double smoothing)
    {
        var order = Order(key);
        return (row[language] + smoothing) / (_totals[order, language] + (smoothing * _kinds[order]));
    }
}
