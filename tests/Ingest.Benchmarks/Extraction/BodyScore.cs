using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Extraction;

/// <summary>How a page's text agrees with the truth, in runs of four words: the measure of score.py.</summary>
public readonly partial record struct BodyScore(int Shared, int Surplus, int Missing)
{
    private const int Length = 4;

    public double? Precision => Shared + Surplus == 0 ? null : (double)Shared / (Shared + Surplus);

    public double? Recall => Shared + Missing == 0 ? null : (double)Shared / (Shared + Missing);

    public double F1 => Shared + Surplus + Missing == 0 ? 1 : 2.0 * Shared / (2.0 * Shared + Surplus + Missing);

    public bool IsExact => Surplus == 0 && Missing == 0;

    public static BodyScore Of(string truth, string text)
    {
        var (wanted, got) = (Runs(truth), Runs(text));
        var shared = wanted.Sum(w => Math.Min(w.Value, got.GetValueOrDefault(w.Key)));
        return new BodyScore(shared, got.Values.Sum() - shared, wanted.Values.Sum() - shared);
    }

    public static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Words(text);
        var runs = new Dictionary<string, int>();
        if (words.Count is > 0 and < Length)
            runs[string.Join(' ', words)] = 1;
        for (var i = 0; i + Length <= words.Count; i++)
        {
            var run = string.Join(' ', words.GetRange(i, Length));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }

    // Python's \w: letters, numbers of any kind and the underscore, but no combining marks.
    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
