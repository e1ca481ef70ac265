using System.Text;

namespace Ingest.Extraction.Text;

/// <summary>Repairs UTF-8 that someone once read as Windows-1252, where that is certain.</summary>
/// <remarks>'LIBERTÉ»' could be such a pair and is not; so every stretch of a record must read as UTF-8 before any is repaired.</remarks>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(false, true);
    private static readonly Dictionary<char, byte> Bytes = BuildBytes();

    /// <summary>Whether every stretch of high characters in the record reads as UTF-8, and there are two or a sure one.</summary>
    public static bool IsCertain(string content)
    {
        var (good, sure) = (0, false);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] < 0x80)
                continue;
            var end = End(content, i);
            if (Decode(content.AsSpan(i, end - i)) is null)
                return false;
            good++;
            sure |= end - i >= 3 && content.AsSpan(i, end - i).IndexOf("â€", StringComparison.Ordinal) >= 0;
            i = end - 1;
        }
        return sure || good >= 2;
    }

    public static string Repair(string text)
    {
        StringBuilder? repaired = null;
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            var end = End(text, i);
            if (Decode(text.AsSpan(i, end - i)) is { } decoded)
            {
                (repaired ??= new StringBuilder()).Append(text, from, i - from).Append(decoded);
                from = end;
            }
            i = end - 1;
        }
        return repaired is null ? text : repaired.Append(text, from, text.Length - from).ToString();
    }

    private static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] >= 0x80)
            end++;
        return end;
    }

    private static string? Decode(ReadOnlySpan<char> run)
    {
        // The last byte of a closing quote has no sign in Windows-1252 and is often lost.
        if (run.EndsWith("â€", StringComparison.Ordinal))
            return run.Length == 2 ? "”" : Decode(run[..^2]) is { } head ? head + "”" : null;
        if (run.Length < 2)
            return null;
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            if (!Bytes.TryGetValue(run[i], out bytes[i]))
                return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Dictionary<char, byte> BuildBytes()
    {
        const string high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        var bytes = new Dictionary<char, byte>();
        for (var i = 0; i < high.Length; i++)
            bytes[high[i]] = (byte)(0x80 + i);
        for (var c = 0x80; c <= 0xFF; c++)
            bytes.TryAdd((char)c, (byte)c);
        return bytes;
    }
}
