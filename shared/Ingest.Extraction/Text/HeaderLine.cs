using Ingest.Contracts;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>What a line of the header says: names, outlet, dates. A line with any other word in it is no header line.</summary>
internal sealed record HeaderLine(
    IReadOnlyList<string> Authors, string? Outlet, Dated? Published, Dated? Modified, double Confidence)
{
    /// <summary>It tells a time, if only one that nobody can place: '3 days ago'.</summary>
    public bool TellsTime { get; private init; }

    public string? Section { get; private init; }

    private const int Longest = 180;

    public static HeaderLine? Read(Block block, DateWindow dates, bool named = false)
    {
        var text = block.Text;
        if (text.Length is < 3 or > Longest || block.Shape is BlockShape.Item or BlockShape.Quote)
            return null;
        text = HeaderWords.Notice().Replace(text, "");
        var (rest, published, modified) = TakeDates(text, dates);
        if (published is null && modified is null)
        {
            if (Masthead.Of(text) is { } outlet)
                return new HeaderLine([], outlet, null, null, 0.9);
            if (block.LinkOnly && ByLine.Names(text) is { Count: > 0 } linked)
                return new HeaderLine(linked, null, null, null, 0.9);
            if (HeaderWords.Ago().IsMatch(text))
                return Explain(HeaderWords.Ambiguous().Replace(text, "|"), marked: false, named) is { } ago ? ago with { TellsTime = true } : null;
            // 'EFE | Bahía Salada'
            if (HeaderWords.Bars().Split(text) is [var agency, ..] parts && parts.Length <= 2 && ByLine.IsAgency(agency.Trim()) && parts.Skip(1).All(part => OutletName.IsLike(part.Trim())))
                return new HeaderLine([agency.Trim()], null, null, null, 0.8);
            // 'Le Courrier de l'Estuaire - M. K.'
            if (HeaderWords.Bars().Split(text) is [var paper, var initials] && OutletName.IsOutlet(paper) && OutletName.IsLike(paper) && HeaderWords.Initials().IsMatch(initials))
                return new HeaderLine([], paper, null, null, 0.9);
            if (HeaderWords.Desk().Match(text) is { Success: true } desk && OutletName.IsOutlet(desk.Groups["outlet"].Value))
                return new HeaderLine([desk.Groups["name"].Value], desk.Groups["outlet"].Value, null, null, 0.9);
            if (HeaderWords.WithAgency().Match(text) is { Success: true } match && OutletName.IsLike(match.Groups["outlet"].Value))
                return new HeaderLine([match.Groups["agency"].Value], match.Groups["outlet"].Value, null, null, 0.9);
            return (ByLine.IsMarked(text) || HeaderWords.Agency().IsMatch(text)) && Explain(text, marked: true) is { } by ? by with { Confidence = 0.95 } : null;
        }
        return Explain(rest, marked: false, named) is { } line ? line with { Published = published, Modified = modified, TellsTime = true } : null;
    }

    /// <summary>A line of names alone.</summary>
    public static HeaderLine? OfNames(string text) =>
        Explain(text, marked: false) is { Authors.Count: > 0 } line ? line with { Confidence = 0.8 } : null;

    private static (string Remaining, Dated? Published, Dated? Modified) TakeDates(string text, DateWindow dates)
    {
        Dated? published = null, modified = null;
        for (var i = 0; i < 2 && Dates.Find(text, "text", HeaderWords.DayFirst().IsMatch(text) ? "und" : null) is var (date, start, length); i++)
        {
            var before = text[..start];
            var updated = HeaderWords.Updated().IsMatch(before[Math.Max(before.TrimEnd('|', ' ').LastIndexOf('|') + 1, before.Length - 30)..]);
            if (dates.Admit(date) is { } admitted)
                (published, modified) = updated ? (published, modified ?? admitted) : (published ?? admitted, modified);
            text = before + "|" + text[(start + length)..];
        }
        return (text, published, modified);
    }

    /// <summary>Reads each part as a label, a name or an outlet; null where one part is neither.</summary>
    private static HeaderLine? Explain(string text, bool marked, bool named = false)
    {
        List<string> authors = [];
        string? outlet = null, section = null;
        var wasMarked = false;
        var separated = HeaderWords.Bars().Split(text);
        foreach (var raw in separated.SelectMany(Parts))
        {
            var part = HeaderWords.Label().Replace(Unbracketed(raw).Trim(' ', ':', '（', '）', '*', '\u2026', '—', '–', '-', '_'), "").Trim(' ', ':');
            if (OutletName.AfterPreposition(part) is { } from && OutletName.IsOutlet(from))
                part = from;
            if (part.Length == 0 || HeaderWords.Clutter().IsMatch(part) || authors.Count > 0 && HeaderWords.Role().IsMatch(part) && !OutletName.IsOutlet(part))
                continue;
            if (SectionNames.Is(part))
            {
                section ??= part;
                continue;
            }
            var isMarked = ByLine.IsMarked(part);
            // 'By A. Name, The Harbour Post — Saltmarsh'
            if (!isMarked && wasMarked && outlet is not null && ByLine.IsName(part))
                continue;
            wasMarked |= isMarked;
            if (isMarked && !HasProse(part) || !isMarked && !named && !OutletName.IsOutlet(part) && ByLine.Names(part).Count > 0 && !HasProse(part))
                authors.AddRange(ByLine.Names(part));
            else if (HeaderWords.Agency().IsMatch(part))
                authors.Add(HeaderWords.ByMark().Replace(part, ""));
            else if ((OutletName.IsLike(part) || !marked && IsName(part)) && (outlet is null || marked))
                outlet ??= part;
            else
                return null;
        }
        if (outlet is not null && marked && !OutletName.IsOutlet(outlet))
            outlet = null;
        return new HeaderLine([.. authors.Distinct()], outlet, null, null, 0.95) { Section = section };
    }

    /// <summary>Without brackets around the whole, or left over from what was taken.</summary>
    private static string Unbracketed(string part)
    {
        part = part.Trim();
        if (part is ['(', .., ')'] && part.IndexOf('(', 1) < 0)
            return part[1..^1];
        return part.Contains('(', StringComparison.Ordinal) == part.Contains(')', StringComparison.Ordinal) && part.Length > 2 ? part : part.Trim('(', ')');
    }

    /// <summary>Beside a date, a few words without a stop are an outlet's, if the first has a capital or the script has none.</summary>
    private static bool IsName(string part) =>
        part.Length is >= 2 and <= 30 && Sentences.Words(part) <= 3 && !Sentences.End(part) && part.All(c => char.IsLetter(c) || c is ' ' or '&' or '\'' or '’' or '-' or '.') && !char.IsLower(part[0]);

    /// <summary>Four small-lettered words make a sentence of a line that began like a by-line.</summary>
    private static bool HasProse(string part) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Length > 3 && char.IsLower(w[0]) && w.All(char.IsLetter)) > 3
        || Sentences.EndWithFullStop(part) && part.Split(' ').Length > 6;

    /// <summary>Names after a mark are kept together, up to an outlet's.</summary>
    private static IEnumerable<string> Parts(string bar)
    {
        bar = HeaderWords.Preposition().Replace(bar.TrimEnd(',', ' '), "");
        // Where names have no spaces in them, a space stands between outlet and name.
        if (bar.Length > 0 && Phrases.LineTokens.IsSign(bar[0]) && bar.Trim().Split(' ') is { Length: > 1 } words && words.Any(OutletName.IsOutlet))
            return words;
        if (!ByLine.IsMarked(bar.Trim()))
            return bar.Split(',');
        var comma = bar.LastIndexOf(',');
        return comma > 0 && OutletName.IsOutlet(bar[(comma + 1)..].Trim()) ? [bar[..comma], bar[(comma + 1)..]] : [bar];
    }
}
