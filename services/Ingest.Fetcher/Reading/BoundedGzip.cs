using System.IO.Compression;

namespace Ingest.Fetcher.Reading;

/// <summary>Decompresses until a file grows beyond what news can grow: a bomb stops here.</summary>
internal sealed class BoundedGzip(HashingStream compressed, int maxRatio) : Stream
{
    /// <summary>Small files may grow as they like up to here.</summary>
    private const long Free = 64 * 1024 * 1024;

    private readonly GZipStream _inner = new(compressed, CompressionMode.Decompress, leaveOpen: true);
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The file is no gzip, ends early, or grows beyond the limit.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _inner.Read(buffer, offset, count);
        _count += read;
        if (_count > Free && _count > compressed.Count * maxRatio)
        {
            throw new InvalidDataException(
                $"the file grows to over {maxRatio} times its size, over Fetching:MaxCompressionRatio ({maxRatio}); decompress it yourself if you trust it");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
