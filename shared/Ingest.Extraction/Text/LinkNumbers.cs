using System.Text.RegularExpressions;

namespace Ingest.Extraction.Text;

/// <summary>Knows the numbers that text browsers put before each link ('[17]branch'), and the list of addresses at the end that they point into.</summary>
internal sealed partial class LinkNumbers
{
    /// <summary>Fewer numbers may be anybody's notes; those of links rise by one.</summary>
    private const int FewestMarks = 4, FewestAddresses = 2;

    private readonly bool _numbered;

    public LinkNumbers(string content, IReadOnlyList<SourceLine> lines, bool markdown)
    {
        ListStart = StartOfList(content, lines, markdown);
        _numbered = !markdown && Rise(content);
    }

    /// <summary>The line at which the list of addresses begins; the number of lines where there is none.</summary>
    public int ListStart { get; }

    public string Strip(string text) => _numbered && text.Contains('[', StringComparison.Ordinal) ? Mark().Replace(text, "") : text;

    private static bool Rise(string content)
    {
        if (!content.Contains('[', StringComparison.Ordinal))
            return false;
        var (marks, steps, last) = (0, 0, 0);
        foreach (var match in Mark().EnumerateMatches(content))
        {
            var number = int.Parse(content.AsSpan(match.Index + 1, match.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
            steps += number == last + 1 ? 1 : 0;
            (marks, last) = (marks + 1, number);
        }
        return marks >= FewestMarks && steps * 10 >= (marks - 1) * 8;
    }

    private static int StartOfList(string content, IReadOnlyList<SourceLine> lines, bool markdown)
    {
        var (start, addresses) = (lines.Count, 0);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i].In(content).Trim();
            if (line.IsEmpty)
                continue;
            if (markdown ? Definition().IsMatch(line) : Address().IsMatch(line))
                addresses++;
            else if (addresses == 0 || markdown || !Heading().IsMatch(line))
                break;
            start = i;
        }
        return addresses >= FewestAddresses ? start : lines.Count;
    }

    [GeneratedRegex("""(?<=^|[\s("“«‘'#*|•/>–—-])\[\d{1,4}\](?=[^\s\])])""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:\[\d{1,4}\]:?|\d{1,4}\.)\s+<?(?:[a-z]{2,10}:|www\.)\S+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\[[^\[\]]{1,60}\]:\s+<?(?:[a-z]{2,10}:|www\.|/)\S+(?:\s+[""'(].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(?:References|Visible links|Hidden links|Links):?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
