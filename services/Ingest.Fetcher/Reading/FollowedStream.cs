namespace Ingest.Fetcher.Reading;

/// <summary>A stream with some bytes more behind it.</summary>
internal sealed class FollowedStream(Stream first, ReadOnlyMemory<byte> rest) : ReadingStream
{
    private ReadOnlyMemory<byte> _rest = rest;

    public override int Read(Span<byte> buffer)
    {
        var read = first.Read(buffer);
        if (read > 0 || _rest.IsEmpty)
            return read;
        read = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..read].CopyTo(buffer);
        _rest = _rest[read..];
        return read;
    }
}
