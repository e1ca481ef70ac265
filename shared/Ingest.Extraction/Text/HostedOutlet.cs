using System.Text.RegularExpressions;
using Ingest.Extraction.Metadata;

namespace Ingest.Extraction.Text;

/// <summary>Finds the outlet's name by the addresses in a text: what the lines around the story call somebody, and links and mailboxes call their host, is the outlet.</summary>
internal static partial class HostedOutlet
{
    /// <summary>Nobody's name is looked for in longer lines, nor in more of them; names of outlets have few words.</summary>
    private const int LongestLine = 400, MostLines = 80, MostWords = 6, ShortestName = 5, MostAddresses = 400;

    /// <summary>Hosts of others to which outlets link.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "facebook", "twitter", "instagram", "whatsapp", "linkedin", "youtube", "google", "telegram", "tiktok", "reddit", "pinterest", "flipboard", "bluesky", "mastodon", "threads", "apple", "spotify", "substack", "medium", "wikipedia", "amazon",
    };

    /// <param name="likely">A name beside a date; one that goes on from the host's is the whole name.</param>
    public static void Read(Story story, string? likely)
    {
        if (story.Fields.Outlet is not null || story.Content.Length == 0)
            return;
        var hosts = Hosts().Matches(story.Content).Take(MostAddresses).Select(match => Headline.Letters(Registered(match.Value.ToLowerInvariant())))
            .Where(host => host.Length >= ShortestName && !Others.Contains(host)).ToHashSet();
        if (hosts.Count == 0)
            return;
        foreach (var block in story.Blocks.Where(b => !b.IsLive && b.Rule is not "related" and not "link-list" && b.Text.Length is > 0 and <= LongestLine).Take(MostLines))
            if (Name(block.Text, hosts) is { } name)
            {
                story.Fields.OfferOutlet(likely is not null && likely.StartsWith(name, StringComparison.Ordinal) ? likely : InFull(story, name));
                return;
            }
    }

    /// <summary>A host may leave the last word out: 'Northward' for 'Northward Magazine'.</summary>
    private static string InFull(Story story, string name)
    {
        foreach (var block in story.Blocks.Where(b => !b.IsLive && b.Text.Length <= LongestLine))
            if (block.Text.IndexOf(name + " ", StringComparison.Ordinal) is >= 0 and var at && Words().Match(block.Text, at + name.Length) is { Success: true } next
                && char.IsUpper(next.Value[0]) && next.Index == at + name.Length + 1 && OutletName.IsOutlet("the " + next.Value))
                return $"{name} {next.Value}";
        return name;
    }

    /// <summary>'harbourpost' of 'news.harbourpost.co.uk'.</summary>
    private static string Registered(string host)
    {
        var labels = host.TrimEnd('.').Split('.');
        var at = labels.Length - 2;
        return at < 0 ? "" : at > 0 && labels[at] is "co" or "com" or "org" or "net" or "ac" or "gov" or "or" or "ne" ? labels[at - 1] : labels[at];
    }

    private static string? Name(string line, HashSet<string> hosts)
    {
        var words = Words().Matches(line);
        for (var first = 0; first < words.Count; first++)
            for (var last = first; last < Math.Min(words.Count, first + MostWords); last++)
            {
                var name = line[words[first].Index..(words[last].Index + words[last].Length)];
                if (name.Contains('.', StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal))
                    break;
                if (char.IsUpper(name[0]) && Headline.Letters(name) is { Length: >= ShortestName } letters && hosts.Contains(letters) && OutletName.IsLike(name))
                    return Whole(line, words, first, last) is { } whole ? whole : first > 0 && words[first - 1].Value is "The" && line[words[first - 1].Index..].StartsWith("The " + name, StringComparison.Ordinal) ? "The " + name : name;
            }
        return null;
    }

    /// <summary>'La Gazzetta della Laguna' around 'Laguna'.</summary>
    private static string? Whole(string line, MatchCollection words, int first, int last)
    {
        for (var from = Math.Max(0, last - MostWords + 1); from < first; from++)
            if (line[words[from].Index..(words[last].Index + words[last].Length)] is var name && char.IsUpper(name[0]) && name.IndexOfAny(['.', ':', ',', ';', '|', '(', ')']) < 0 && OutletName.IsLike(name) && OutletName.IsOutlet(name) && Words().Count(name) == last - from + 1)
                return name;
        return null;
    }

    [GeneratedRegex(@"(?<=://|@|\bwww\.)[\w.-]{4,80}", RegexOptions.CultureInvariant)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"[^\s,;:|()«»“”„""]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
