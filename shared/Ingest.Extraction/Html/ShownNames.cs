using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Html;

/// <summary>Finds the by-line that a page shows its readers beside headline and story.</summary>
internal static partial class ShownNames
{
    private const int LongestLine = 160, LongestName = 40, Between = 3, Plain = 3, Marked = 4, Within = 4, MostProfiles = 40;
    private static readonly char[] Marks = [' ', ',', '|', '·', '•', '-', '–', ':', '/'];

    /// <returns>The names of the by-line that speaks most plainly, none where no line does; and whether they are persons'.</returns>
    public static (IReadOnlyList<string> Names, bool Persons) Find(Outline outline, Surroundings around, Page page)
    {
        var profiles = page.Notable.All("a").Where(NotableElements.IsProfile).Take(MostProfiles).Select(Walk.Text).Where(t => t.Length is > 1 and <= LongestName).ToHashSet();
        foreach (var zone in (IEnumerable<int>[])[around.Head(outline.Runs.Count), around.Tail(outline.Runs.Count, Within)])
        {
            List<string> names = [];
            var (most, end) = (0, -1);
            foreach (var i in zone)
            {
                if (i == around.Title && around.HasTitle)
                    continue;
                var (found, weight) = Read(outline, i, profiles, i > around.Title && i < around.First && IsByDate(outline, i));
                // Within the story's last lines a name must be marked.
                if (found.Count == 0 || i < around.Last && i > around.First + 2 && weight < Marked)
                    continue;
                if (weight > most)
                    names = [.. found];
                else if (weight == most && weight >= Plain && i <= end + Between)
                    names.AddRange(found.Where(n => !names.Contains(n)));
                else
                    continue;
                (most, end) = (weight, i);
            }
            if (names.Count > 0)
                return (names, ByLine.IsPerson(names[0]));
        }
        return ([], false);
    }

    /// <returns>The names on a line, and how plainly it says that they are its writers': 0 to 4.</returns>
    private static (IReadOnlyList<string> Names, int Weight) Read(Outline outline, int at, HashSet<string> profiles, bool dated)
    {
        var run = outline.Runs[at];
        if (run.Letters is < 2 or > LongestLine || (run.Signs & Surroundings.Elsewhere) != 0 || CleanCharacters.Of(run.Raw) is not { Length: <= LongestLine } line)
            return ([], 0);
        var own = ((run.Holder.Own | run.Inline) & Signs.Writer) != 0;
        var bare = WithoutDate(line);
        if (ByLine.AfterMark(bare) is { Length: > 0 } rest)
            return Names(rest, lenient: own || rest.Length <= LongestName && !rest.Contains(' ', StringComparison.Ordinal)) is { Count: > 0 } marked ? (marked, Marked) : ([], 0);
        if (at > 0 && CleanCharacters.Of(outline.Runs[at - 1].Raw) is { Length: < 24 } label && ByLine.IsLabel(label) && Names(bare, lenient: true) is { Count: > 0 } labelled)
            return (labelled, Marked);
        if (profiles.Contains(line) && Names(bare, lenient: own) is { Count: > 0 } linked)
            return (linked, 3);
        if ((own || (run.Holder.Parent?.Own & Signs.Writer) is > 0) && Names(bare, lenient: own) is { Count: > 0 } named)
            return (named, ByLine.IsPerson(named[0]) ? 2 : 1);
        return dated && bare.Length <= LongestName && Names(bare, lenient: false) is { Count: 1 } beside && ByLine.IsPerson(beside[0]) ? (beside, 1) : ([], 0);
    }

    /// <summary>Who signed the story: a person's name alone, in bold type or italics, below a full stop.</summary>
    public static string? Signature(Outline outline, Surroundings around)
    {
        for (var i = Math.Min(around.Last + 1, outline.Runs.Count - 1); i > around.First && i >= around.Last - 1; i--)
            if ((outline.Runs[i].Signs & Surroundings.Elsewhere) == 0 && outline.Runs[i] is { Words: 2 or 3, Linked: 0 } run && run.Bold == run.Letters && (outline.Runs[i - 1].EndsSentence || outline.Runs[i - 1].Letters == 0)
                && run.Holder.Name[0] != 'h' && CleanCharacters.Of(run.Raw).Trim(Marks) is var name && ByLine.IsPerson(name) && !Label().IsMatch(name))
                return name;
        return null;
    }

    /// <summary>A line with a date, or next to one.</summary>
    private static bool IsByDate(Outline outline, int at) =>
        Enumerable.Range(at - 1, 3).Any(i => i < outline.Runs.Count && outline.Runs[i] is { Digits: >= 3, Letters: <= LongestName } run && Dates.Find(run.Raw.Trim(), "text") is not null);

    private static string WithoutDate(string line)
    {
        if (line.Any(char.IsDigit) && Dates.Find(line, "text") is var (_, start, length))
            line = line[..start].Trim(Marks) is { Length: > 1 } before && before.Any(char.IsLetter) ? Before().Replace(before, "") : line[(start + length)..];
        return line.Trim(Marks);
    }

    /// <summary>Persons; where leniency is due, also a word alone that can be what somebody is called.</summary>
    private static IReadOnlyList<string> Names(string line, bool lenient)
    {
        line = Other().Replace(Lead().Replace(line, ""), "").Trim(Marks);
        if (ByLine.Names(line) is { Count: > 0 } names)
            return [.. names.Where(n => !Label().IsMatch(n))];
        return lenient && Called().IsMatch(line) && !ByLine.IsLabel(line) && !Label().IsMatch(line) ? [line] : [];
    }

    /// <summary>The word between a name and its date.</summary>
    [GeneratedRegex(@"\s+(?:on|at|am|vom|um|le|el|em|il|op|den)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    /// <summary>What else stands on such lines.</summary>
    [GeneratedRegex(@"\b(?:\d+\s*min(?:ute[sn]?)?\s*(?:read)?|all posts|alle artikel|view all posts|author|autor(?:in)?|illustrations?|fotos?|photos?)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:ein artikel von|un article de|alles von|about|über|sobre|à propos de|author|autor(?:in)?|(?:view )?all posts by|posts by|themenstarter|(?:zeige )?alle (?:beiträge|artikel) von)\b:?\s*(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>Buttons and notes that are written like names.</summary>
    [GeneratedRegex(@"\b(?:updated|verified|expert|more|posts?|beiträge|e-?mail|twitter|facebook|linkedin|instagram|sponsored|follow(?:ers)?|share|read|comments?|kommentare?|newsletter|call|subscribe|profile?|bio)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\p{L}[\p{L}\d._-]{1,23}(?:\s\p{Lu}[\p{L}\d.-]{0,23}){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
