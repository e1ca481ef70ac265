using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Sources;

/// <summary>A stream whose first bytes have been looked at; they are read again.</summary>
internal sealed class PeekedStream(Stream inner, int window) : ReadingStream
{
    private readonly byte[] _head = new byte[window];
    private int _start;
    private int _end;

    /// <summary>Waits for the first bytes: a line, the whole window, or the end.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        while (_end < _head.Length && !_head.AsSpan(0, _end).Contains((byte)'\n') && inner.Read(_head, _end, _head.Length - _end) is > 0 and var read)
            _end += read;
        return _head.AsSpan(0, _end);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
            return inner.Read(buffer);
        var length = Math.Min(buffer.Length, _end - _start);
        _head.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
