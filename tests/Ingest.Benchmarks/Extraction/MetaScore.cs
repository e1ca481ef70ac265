using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Extraction;

/// <summary>Whether title, authors and date are right, folded as score.py folds them.</summary>
public static partial class MetaScore
{
    public static bool Title(string? got, string want) => Fold(want) is { Length: > 0 } wanted && Fold(got) == wanted;

    public static bool Authors(IReadOnlyList<string> got, IReadOnlyList<string> want) => Names(got).SetEquals(Names(want));

    public static bool Date(string? got, string want) => got is { Length: >= 10 } && want.Length >= 10 && got[..10] == want[..10];

    private static string Fold(string? text)
    {
        text = (text ?? "").Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture)
            .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        return string.Join(' ', BodyScore.Words(text));
    }

    private static HashSet<string> Names(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => Between().Split(line)).Select(name => Fold(By().Replace(name, ""))).Where(name => name.Length > 0)];

    [GeneratedRegex(@"\s*(?:,|;|\||/|&|\band\b|\bund\b|\bet\b|\by\b|\n)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:by|von|par|por|di)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
