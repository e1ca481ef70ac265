using System.Text;

namespace Ingest.Fetcher.Reading;

/// <summary>Gives a stream of lines as UTF-8, whatever Unicode encoding its byte order mark names.</summary>
public static class Transcoding
{
    /// <param name="wrong">Why the stream cannot be read at all; null when it can.</param>
    public static Stream ToUtf8(Stream stream, out string? wrong)
    {
        var head = new byte[4];
        var length = 0;
        wrong = null;
        try
        {
            length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            wrong = exception.Message;
        }

        var whole = new PrefixedStream(head.AsMemory(0, length), stream);
        return head.AsSpan(0, length) switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Skip(Encoding.CreateTranscodingStream(whole, Encoding.UTF32, Encoding.UTF8)),
            [0xFF, 0xFE, ..] => Skip(Encoding.CreateTranscodingStream(whole, Encoding.Unicode, Encoding.UTF8)),
            [0xFE, 0xFF, ..] => Skip(Encoding.CreateTranscodingStream(whole, Encoding.BigEndianUnicode, Encoding.UTF8)),
            [0xEF, 0xBB, 0xBF, ..] => Skip(whole),
            _ => whole,
        };

        static Stream Skip(Stream utf8)
        {
            utf8.ReadExactly(new byte[3]);
            return utf8;
        }
    }

    /// <summary>A stream whose first bytes have been looked at.</summary>
    private sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadingStream
    {
        private ReadOnlyMemory<byte> _prefix = prefix;

        public override int Read(Span<byte> buffer)
        {
            if (_prefix.IsEmpty)
                return rest.Read(buffer);
            var length = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..length].CopyTo(buffer);
            _prefix = _prefix[length..];
            return length;
        }
    }
}
