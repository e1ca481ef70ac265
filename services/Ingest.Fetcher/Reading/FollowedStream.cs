namespace Ingest.Fetcher.Reading;

/// <summary>A stream with some bytes more behind it.</summary>
internal sealed class FollowedStream(Stream first, ReadOnlyMemory<byte> rest) : Stream
{
    private ReadOnlyMemory<byte> _rest = rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = first.Read(buffer, offset, count);
        if (read > 0 || _rest.IsEmpty)
            return read;
        read = Math.Min(count, _rest.Length);
        _rest[..read].CopyTo(buffer.AsMemory(offset));
        _rest = _rest[read..];
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
