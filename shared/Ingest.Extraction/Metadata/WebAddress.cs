using System.Text.RegularExpressions;
using Ingest.Contracts;

namespace Ingest.Extraction.Metadata;

/// <summary>Admits addresses of pages and reads the day that some of them carry.</summary>
internal static partial class WebAddress
{
    public static string? Absolute(string? address, string? baseAddress = null)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > 4096)
            return null;
        Uri? uri;
        if (baseAddress is not null && Uri.TryCreate(baseAddress, UriKind.Absolute, out var root))
        {
            if (!Uri.TryCreate(root, address.Trim(), out uri))
                return null;
        }
        else if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out uri))
            return null;
        return (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 ? uri.AbsoluteUri : null;
    }

    /// <summary>Whether a line is an address and nothing else.</summary>
    public static bool IsAlone(string line) =>
        line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Contains(' ', StringComparison.Ordinal) && Absolute(line) is not null;

    /// <summary>'harbourpost.com': letters and dots, the last part as of a domain.</summary>
    public static bool IsHost(string text) => Host().IsMatch(text);

    [GeneratedRegex(@"^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|info|news|press|media|tv|co|example|[a-z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    public static Dated? Day(string? address)
    {
        if (address is null || DayInPath().Match(address) is not { Success: true } match)
            return null;
        var text = $"{match.Groups["day"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value}";
        return char.IsAsciiDigit(match.Groups["month"].Value[0])
            ? Dates.Read($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "url")
            : Dates.Read(text, "url");
    }

    [GeneratedRegex(@"/(?<year>(?:19|20)\d{2})[/-](?<month>\d{2}|[a-z]{3})[/-](?<day>\d{2})(?:[/-]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayInPath();
}
