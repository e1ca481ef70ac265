using System.Text;

namespace Ingest.Extraction.Metadata;

/// <summary>Compares headlines and takes the site's name off them.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " · ", " • ", " » ", " « ", " › ", " / "];

    /// <param name="host">The part of the page's address that names the site, letters and digits alone.</param>
    /// <summary>Takes the site's name off where it is known, or where the page's own heading shows that it is no part.</summary>
    public static string? WithoutSite(string? title, string? site, string? heading, string? host = null)
    {
        if (string.IsNullOrWhiteSpace(title))
            return null;
        title = title.Trim();
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var head = title[..at].Trim();
            var tail = title[(at + separator.Length)..].Trim();
            if (site is not null && SameSite(tail, site) || IsHost(tail, host))
                return WithoutSite(head, null, heading) ?? head;
            if (site is not null && SameSite(head, site) || IsHost(head, host))
                return tail;
            if (heading is not null && Same(head, heading))
                return head;
        }
        if (heading is not null && Letters(heading).Length > 10 && !Same(title, heading) && Letters(title).StartsWith(Letters(heading), StringComparison.Ordinal))
            return heading;
        return title;
    }

    /// <summary>Whether a part of a title is the site's name, as its address has it.</summary>
    public static bool IsHost(string part, string? host) =>
        host is { Length: >= 3 } && Letters(part) is { Length: >= 3 } letters && (letters == host || host.Length >= 5 && letters.Length <= 2 * host.Length && (letters.StartsWith(host, StringComparison.Ordinal) || letters.EndsWith(host, StringComparison.Ordinal)) || letters.Length >= 6 && host.StartsWith(letters, StringComparison.Ordinal));

    /// <summary>Whether a heading is no more than what stands after the last mark of a title that is longer than it.</summary>
    public static bool IsSuffix(string heading, string title) => Separators.Any(separator =>
        title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at && at > heading.Length && Same(title.AsSpan(at + separator.Length), heading));

    /// <summary>Whether a heading is no less than what stands before the last mark of a title that is longer than it.</summary>
    public static bool Begins(string heading, string title) => Separators.Any(separator =>
        title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at && Same(title.AsSpan(0, at), heading));

    /// <summary>Whether two headlines are one, whatever their quotes, dashes and capitals.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var any = false; ; any = true)
        {
            var (first, second) = (NextLetter(ref one), NextLetter(ref other));
            if (first != second)
                return false;
            if (first is null)
                return any;
        }
    }

    /// <summary>Whether most words of a heading stand in what the page calls itself, or the other way round.</summary>
    public static bool ShareWords(string heading, string? named) => named is { Length: <= 1000 } && ShareWords(heading, Words(named));

    /// <param name="named">The words of what the page calls itself.</param>
    public static bool ShareWords(string heading, HashSet<string> named)
    {
        var words = Words(heading);
        var shared = words.Count(named.Contains);
        return shared >= 2 && shared * 2 >= Math.Min(words.Count, named.Count);
    }

    public static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', ':', '.', '-', '–', '|', '?', '!', '"'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool SameSite(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        return a.Length > 1 && b.Length > 1 && (a == b || a == "the" + b || b == "the" + a);
    }

    /// <returns>Null at the end.</returns>
    private static Rune? NextLetter(ref ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
            if (Rune.IsLetterOrDigit(rune))
                return Rune.ToLowerInvariant(rune);
        }
        return null;
    }

    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune));
        return letters.ToString();
    }
}
