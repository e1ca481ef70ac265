using System.Text;
using Ingest.Contracts;
using UtfUnknown;

namespace Ingest.Extraction.Decoding;

/// <summary>Turns the bytes of a dropped file into valid Unicode, or says what they are instead.</summary>
public static class TextDecoding
{
    /// <summary>Detection looks at this much; a charset shows itself long before.</summary>
    private const int DetectionWindow = 256 * 1024;

    private const string Supported = "supported: .txt .md .html .jsonl .ndjson (also .gz)";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Verdict<string> Decode(ReadOnlySpan<byte> bytes, ContentKind kind)
    {
        if (bytes.IsEmpty)
            return Reject("the file is empty (0 bytes)", "Drop the file again once its sender has written it");
        if (ByteOrderMark.Find(bytes) is ({ } marked, var length))
            return Accept(marked.GetString(bytes[length..]));
        if (KnownBinary.Name(bytes) is { } format)
            return Reject($"{format} is not read yet; {Supported}", "Convert it to one of these and drop it again");
        if (UnmarkedUtf.Find(bytes) is { } wide)
            return Accept(wide.GetString(bytes));
        if (bytes.Contains((byte)0) && UnmarkedUtf.FindIdeographic(bytes) is null)
            return Reject($"binary data (a zero byte at {bytes.IndexOf((byte)0)}) is not read; {Supported}", "Export it as text and drop it again");
        return Accept(Strict(bytes) ?? UnmarkedUtf.FindIdeographic(bytes)?.GetString(bytes) ?? Declared(bytes, kind) ?? Detected(bytes) ?? Encoding.GetEncoding(1252).GetString(bytes));
    }

    private static string? Strict(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes, ContentKind kind) =>
        kind == ContentKind.Html && HtmlCharset.Find(bytes) is { } encoding ? encoding.GetString(bytes) : null;

    private static string? Detected(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, DetectionWindow)];
        var best = CharsetDetector.DetectFromBytes(window).Detected;
        return best is { Encoding: { } encoding, Confidence: > 0.3f } ? encoding.GetString(bytes) : null;
    }

    private static Verdict<string> Accept(string text)
    {
        text = ValidUnicode.Of(text);
        return text.EnumerateRunes().Any(Rune.IsLetter)
            ? new Verdict<string>.Accepted(text)
            : Reject($"not one letter of text in {text.Length} characters", "Check what the sender wrote into this file");
    }

    private static Verdict<string>.Rejected Reject(string reason, string remedy) => new(reason, remedy);
}
