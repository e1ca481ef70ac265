using System.Security.Cryptography;
using System.Text;

namespace Ingest.Cleaner;

/// <summary>Makes the ids by which the archive knows an article and its revisions again: UUIDv8 (RFC 9562) of SHA-256.</summary>
public static class ArticleIdentity
{
    /// <summary>Parameters that say where a reader came from, not what is read.</summary>
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ocid", "smid", "ref_src"];

    public static Guid OfUrl(string canonicalUrl) => Hash("url", canonicalUrl);

    public static Guid OfText(string? outlet, string? title, string text) => Hash("text", outlet ?? "", title ?? "", text);

    public static Guid OfRevision(string? title, string text) => Hash("revision", title ?? "", text);

    /// <summary>
    /// The address without what varies between links to one article: fragment, tracking parameters, user, default port,
    /// a trailing slash, the order of parameters, http against https, and 'www.'.
    /// </summary>
    /// <returns>Null when it is no absolute http or https address.</returns>
    public static string? CanonicalUrl(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var path = uri.AbsolutePath.Length > 1 ? uri.AbsolutePath.TrimEnd('/') : "";
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !Tracking.Any(name => parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal);
        var query = string.Join('&', parameters);
        return $"https://{host}{port}{path}{(query.Length == 0 ? "" : "?" + query)}";
    }

    /// <summary>Each part is preceded by its length, so that no two lists of parts hash alike.</summary>
    private static Guid Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        Span<byte> id = stackalloc byte[32];
        hash.GetHashAndReset(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }
}
