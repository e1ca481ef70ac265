using Ingest.Contracts;
using Ingest.Extraction.Decoding;

namespace Ingest.Fetcher.Reading;

/// <summary>Reads a file that is one article. Pure.</summary>
internal static class ArticleFile
{
    public static Verdict<SourceContent> Read(ReadOnlySpan<byte> bytes, ContentKind kind, int maxBytes)
    {
        if (kind == ContentKind.Plain && LooksLikeHtml(bytes))
            kind = ContentKind.Html;
        return TextDecoding.Decode(bytes, kind) switch
        {
            Verdict<string>.Accepted text when !Limits.FitsEncoded(text.Value, maxBytes, out var encoded) =>
                new Verdict<SourceContent>.Rejected(Limits.Reason("the file, encoded to travel", encoded, maxBytes), Limits.Remedy),
            Verdict<string>.Accepted text => new Verdict<SourceContent>.Accepted(new SourceContent(kind, text.Value, GivenFields.None)),
            Verdict<string>.Rejected rejected => new Verdict<SourceContent>.Rejected(rejected.Reason, rejected.Remedy),
            _ => throw new InvalidOperationException("a verdict is accepted or rejected"),
        };
    }

    /// <summary>Pages are often saved under a name of plain text.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.TrimStart("\u00ef\u00bb\u00bf \t\r\n"u8);
        return StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8);
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> lowerCase) =>
        bytes.Length >= lowerCase.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..lowerCase.Length], lowerCase);
}
