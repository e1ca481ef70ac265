using Ingest.Language.Languages;

namespace Ingest.Training.Languages;

/// <summary>How often each gram of a script stands in the sentences of each language.</summary>
internal sealed class GramCounts(int languages)
{
    private readonly Dictionary<ulong, int[]> _counts = [];
    private readonly long[,] _totals = new long[GramReader.Kinds, languages];
    private readonly int[] _kinds = new int[GramReader.Kinds];

    public IEnumerable<KeyValuePair<ulong, int[]>> All => _counts.OrderBy(pair => pair.Key);

    public static GramCounts Of(IEnumerable<(string Text, int Language)> lines, int languages)
    {
        var counts = new GramCounts(languages);
        foreach (var (text, language) in lines)
            counts.Add(text, language);
        return counts;
    }

    /// <summary>The share of a gram among those of its kind in a language, smoothed; of the sentences that are not in <paramref name="left"/>.</summary>
    public double Share(ulong key, int language, double smoothing, GramCounts? left = null)
    {
        var kind = GramReader.Kind(key);
        var count = _counts[key][language] - (left?._counts.GetValueOrDefault(key)?[language] ?? 0);
        var total = _totals[kind, language] - (left?._totals[kind, language] ?? 0);
        return (count + smoothing) / (total + (smoothing * _kinds[kind]));
    }

    private void Add(string text, int language)
    {
        foreach (var key in GramReader.All(text))
        {
            var kind = GramReader.Kind(key);
            if (!_counts.TryGetValue(key, out var row))
            {
                _counts.Add(key, row = new int[languages]);
                _kinds[kind]++;
            }

            row[language]++;
            _totals[kind, language]++;
        }
    }
}
