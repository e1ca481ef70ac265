using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>Tells whose site a page is, where its address is the owner's name: at annasegel.example, 'Anna Segel's notes' names the writer.</summary>
internal static class SiteOwner
{
    private const int ShortestLabel = 7, LongestLine = 80, MostWords = 3;

    /// <param name="address">The page's.</param>
    /// <param name="lines">What may hold the name as it is written.</param>
    /// <returns>Null where no line holds a name that is a part of the address.</returns>
    public static string? Find(string? address, IEnumerable<string?> lines)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        string[] labels = [.. uri.Host.Split('.').SkipLast(1).Select(Headline.Letters).Where(l => l.Length >= ShortestLabel)];
        return labels.Length == 0 ? null : lines.Select(line => Named(line, labels)).FirstOrDefault(name => name is not null);
    }

    private static string? Named(string? line, string[] labels)
    {
        if (line is not { Length: >= ShortestLabel and <= LongestLine })
            return null;
        var words = line.Split([' ', '\u00A0', '|', '•', '©', ',', ':', '–', '—', '«', '»', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < words.Length; from++)
            for (var count = 2; count <= MostWords && from + count <= words.Length; count++)
            {
                var name = WithoutOwning(string.Join(' ', words, from, count));
                if (labels.Contains(Headline.Letters(name)) && ByLine.IsPerson(name))
                    return name;
            }

        return null;
    }

    private static string WithoutOwning(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('.', '!');
}
