using System.Text;

namespace Ingest.Extraction.Decoding;

/// <summary>Recognises UTF-16 and UTF-32 without a byte order mark by where their zero bytes stand.</summary>
internal static class UnmarkedUtf
{
    private const int Window = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var window = bytes[..(Math.Min(bytes.Length, Window) & ~3)];
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < window.Length; i++)
            if (window[i] == 0)
                zeros[i & 3]++;
        var units = window.Length / 4;
        if (units == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0)
            return null;
        if (bytes.Length % 4 == 0 && zeros[2] == units && zeros[3] == units)
            return Valid(new UTF32Encoding(false, false, true), bytes);
        if (bytes.Length % 4 == 0 && zeros[0] == units && zeros[1] == units)
            return Valid(new UTF32Encoding(true, false, true), bytes);

        // Scripts without Latin letters still have spaces and line ends, whose high byte is zero.
        var even = zeros[0] + zeros[2];
        var odd = zeros[1] + zeros[3];
        if (odd * 20 >= units && even * 10 <= odd)
            return Valid(new UnicodeEncoding(false, false, true), bytes);
        if (even * 20 >= units && odd * 10 <= even)
            return Valid(new UnicodeEncoding(true, false, true), bytes);
        return null;
    }

    /// <summary>Chinese and Japanese in UTF-16 have no zero byte; their full stops, commas and kana give them away.</summary>
    public static Encoding? FindIdeographic(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || bytes.Length % 2 != 0)
            return null;
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var text = encoding.GetString(bytes[..(Math.Min(bytes.Length, Window) & ~1)]);
            var kana = text.Count(c => c is >= '\u3000' and <= '\u30FF');
            var known = text.Count(c => c is >= '\u3000' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF' or < '\u0100');
            if (kana * 25 >= text.Length && known * 100 >= text.Length * 98)
                return encoding;
        }
        return null;
    }

    private static Encoding? Valid(Encoding strict, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = strict.GetString(bytes);
            return text.AsSpan().ContainsAny(Odd) ? null : strict;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Characters that binary data shows and text does not.</summary>
    private static readonly System.Buffers.SearchValues<char> Odd =
        System.Buffers.SearchValues.Create("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\uffff");
}
