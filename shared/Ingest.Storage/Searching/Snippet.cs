using System.Globalization;

namespace Ingest.Storage.Searching;

/// <summary>Cuts the stretch of a text that shows why it was found.</summary>
public static class Snippet
{
    private const int Length = 160;

    public static string Of(string text, IReadOnlyList<SearchTerm> terms)
    {
        var at = -1;
        foreach (var term in terms)
        {
            if (!term.Excluded && at < 0)
                at = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, term.Words[0], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        }

        var start = Math.Max(0, at - Length / 3);
        if (start > 0 && text.IndexOf(' ', start) is var space && space >= 0 && space < at)
            start = space + 1;
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start++;
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && text.LastIndexOf(' ', end, end - start) is var last && last > start)
            end = last;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        var cut = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (start > 0 ? "… " : "") + cut + (end < text.Length ? " …" : "");
    }
}
