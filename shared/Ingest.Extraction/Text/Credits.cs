using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Reads who reported a story out of the line at its end that says so.</summary>
internal static partial class Credits
{
    public static IReadOnlyList<string> Reporters(string text) =>
        text.Length > 300 ? []
        : Line().Match(text) is { Success: true } match ? ByLine.Names(match.Groups["names"].Value)
        // 'Text: A. Name | Photos: B. Name'
        : Writer().IsMatch(text) && ByLine.IsMarked(text) ? ByLine.Names(text.Split('|', '•', '·', '/')[0]) : [];

    [GeneratedRegex(@"^\W{0,2}reporting(?:\s+and\s+\w+)?\s+by\s+(?<names>[^;.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    /// <summary>Others who are named are editors and translators.</summary>
    [GeneratedRegex(@"^(?:words|story|text[eo]?|testo|tekst|текст|文|取材)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Writer();
}
