using AngleSharp.Dom;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Html;

/// <summary>Chooses a page's headline: the heading that readers see, where it is plainly the headline; else what the page calls itself, without the site's name.</summary>
internal static class PageTitle
{
    private const int Longest = 300, Fewest = 8, MostHeadings = 6;

    /// <summary>What the line above a headline is called, and what only machines read.</summary>
    private static readonly HashSet<ulong> KickerWords =
    [
        .. ("kicker overline roofline dachzeile topline eyebrow pretitle suptitle supertitle spitzmarke overhead ueberzeile vorzeile prefix rubric rubrik tagline "
            + "topic label category hidden sr visuallyhidden aural date").Split(' ').Select(word => ClassWords.Hash(word)),
    ];

    public static string? Choose(Page page, MetaTags meta, LinkedArticle? linked, string? outlet, string? address)
    {
        var named = linked?.Headline ?? meta["og:title"] ?? page.Item("headline") ?? meta["twitter:title"] ?? page.Document.Title;
        var site = outlet ?? meta["og:site_name"];
        var host = Host(address);
        string?[] declared = [linked?.Headline, meta["og:title"], meta["twitter:title"], page.Document.Title];
        var headings = page.Notable.All("h1").Take(MostHeadings).Select(h => WithoutKicker(h, declared)).Where(h => h.Text.Length is > 0 and < Longest && !IsSite(h.Text, site, host, page.Document.Title)).ToList();
        // Two that agree are deliberate.
        if (linked?.Headline is { } headline && meta["og:title"] is { } open && Headline.Same(headline, open) && Headline.WithoutSite(headline, site, null, host) == headline.Trim())
            return headline.Trim();
        if (headings.Find(h => h.Cut && named is not null && Headline.Letters(named).EndsWith(Headline.Letters(h.Text), StringComparison.Ordinal)) is { Text: { } cut })
            return cut;
        var heading = headings.Find(h => named is not null && Headline.Letters(named).StartsWith(Headline.Letters(h.Text), StringComparison.Ordinal)).Text
            ?? headings.Find(h => Headline.ShareWords(h.Text, named) || Headline.ShareWords(h.Text, page.Document.Title)).Text
            ?? (headings.Count == 1 && (site is null || !Headline.Same(headings[0].Text, site)) ? headings[0].Text : null);
        if (heading is not null && Headline.Letters(heading).Length >= Fewest)
            return Headline.WithoutSite(declared.FirstOrDefault(d => d is not null && IsEnd(heading, d)) ?? heading, site, null, host);
        return Second(page, declared, site, host) ?? Headline.WithoutSite(named, site, heading, host) ?? heading;
    }

    /// <summary>Whether a declared title is the heading without the words before its colon.</summary>
    private static bool IsEnd(string heading, string declared) =>
        heading.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Headline.Letters(declared) is { Length: >= 2 * Fewest } letters && letters == Headline.Letters(heading[colon..]);

    /// <summary>Where no first heading is the headline, a second one that the page's own name begins with.</summary>
    private static string? Second(Page page, string?[] declared, string? site, string? host) =>
        page.Notable.All("h2").Take(MostHeadings).Select(Walk.Text).FirstOrDefault(h => h.Length < Longest && !IsSite(h, site, host, page.Document.Title) && Headline.Letters(h) is { Length: >= 2 * Fewest } letters
            && declared.Any(d => d is not null && Headline.Letters(d).Contains(letters, StringComparison.Ordinal)));

    /// <summary>A heading without the line above the headline, where that is named for what it is or the page's own name does without it.</summary>
    private static (string Text, bool Cut) WithoutKicker(IElement heading, string?[] declared)
    {
        var text = Walk.Text(heading);
        INode holder = heading;
        while (Spoken(holder) is [IElement only])
            holder = only;
        if (Spoken(holder) is not [IElement first, _, ..] parts)
            return (text, false);
        var (kicker, rest) = (Walk.Text(first), string.Join(' ', parts.Skip(1).Select(Walk.Text)).TrimStart(' ', ':', '/', '|', '-', '–', '—'));
        var (above, below) = (Headline.Letters(kicker), Headline.Letters(rest));
        if (below.Length < Fewest || above.Length == 0 || declared.SkipLast(1).Any(d => d is not null && Headline.Same(d, text)))
            return (text, false);
        return IsKicker(first) || below.Length >= 2 * Fewest && declared.Any(d => d is not null && Headline.Letters(d).StartsWith(below, StringComparison.Ordinal)) ? (rest, true) : (text, false);
    }

    /// <summary>The parts of a heading in which something is to be read.</summary>
    private static List<INode> Spoken(INode node) =>
        [.. node.ChildNodes.Where(n => (n is IText or IElement { LocalName: not ("br" or "script" or "style" or "svg") }) && n.TextContent.Any(char.IsLetterOrDigit))];

    private static bool IsKicker(IElement element) =>
        (Signs.Of((Element)element, []) & Signs.Hidden) != 0 || element.ClassName is { Length: <= ClassWords.Longest } names && ClassWords.HasAny(names, KickerWords);

    /// <summary>Some sites set their own name as the first heading of every page.</summary>
    private static bool IsSite(string heading, string? site, string? host, string? title) =>
        site is not null && Headline.Same(heading, site) && !(title is not null && Headline.Same(heading, title))
        || title is not null && Headline.IsSuffix(heading, title)
        || Headline.IsHost(heading, host) && !(title is not null && Headline.Letters(title).StartsWith(Headline.Letters(heading), StringComparison.Ordinal));

    /// <returns>The part of the address that names the site: 'lastampa' of www.lastampa.it.</returns>
    private static string? Host(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var labels = uri.Host.Split('.');
        return labels.Length < 2 ? null : Headline.Letters(labels.Length > 2 && labels[^2].Length <= 3 ? labels[^3] : labels[^2]);
    }
}
