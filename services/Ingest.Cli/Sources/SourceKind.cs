using System.Text;
using Ingest.Contracts;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Sources;

/// <summary>Tells from its first bytes what a source without a name holds. Pure.</summary>
internal static class SourceKind
{
    /// <summary>Bytes that are looked at.</summary>
    public const int Window = 4096;

    private static readonly string[] PageStarts = ["<!doctype", "<html", "<head", "<body", "<?xml", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<meta", "<!--"];

    public static FileType Sniff(ReadOnlySpan<byte> head)
    {
        if (head is [0x1F, 0x8B, ..])
            return new FileType(null, Compressed: true);
        var text = Decode(head).TrimStart();
        if (text.StartsWith('{') && text.AsSpan(1).TrimStart() is { Length: > 0 } inner && inner[0] is '"' or '}')
            return new FileType(null, Compressed: false);
        return Array.Exists(PageStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? new FileType(ContentKind.Html, false)
            : new FileType(ContentKind.Plain, false);
    }

    private static string Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
        _ => Encoding.UTF8.GetString(head),
    };
}
