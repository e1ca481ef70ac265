namespace Ingest.Fetcher.Reading;

/// <summary>Splits a stream into lines of bytes; holds one line at a time, and of a line over the limit nothing.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _finished;

    /// <summary>Valid until the next line is read; empty for a line over the limit.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line's length in bytes, without its end.</summary>
    public long Length { get; private set; }

    public bool Next()
    {
        var searched = 0;
        var dropped = 0L;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(searched + at, dropped);
                _start += searched + at + 1;
                return true;
            }

            searched = _end - _start;
            if (searched > limit + 1L)
            {
                dropped += searched;
                (_start, _end, searched) = (0, 0, 0);
            }

            if (_finished || !Fill())
            {
                if (searched == 0 && dropped == 0)
                    return false;
                Take(searched, dropped);
                _start = _end;
                return true;
            }
        }
    }

    private void Take(int length, long dropped)
    {
        var line = _buffer.AsMemory(_start, length);
        if (line.Length > 0 && line.Span[^1] == '\r')
            line = line[..^1];
        Length = dropped + line.Length;
        Line = Length > limit ? ReadOnlyMemory<byte>.Empty : line;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _finished = read == 0;
        return !_finished;
    }
}
