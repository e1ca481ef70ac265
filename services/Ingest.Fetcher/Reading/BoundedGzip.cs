using System.IO.Compression;

namespace Ingest.Fetcher.Reading;

/// <summary>Decompresses until the file ends as a gzip file must, or grows beyond what news can grow: a bomb stops here.</summary>
/// <remarks>
/// The framework's stream does not tell a file that was cut off from one that is whole. So a small gzip of our own is put
/// behind the file: only if the file is whole does its content come out at the end.
/// </remarks>
internal sealed class BoundedGzip : ReadingStream
{
    /// <summary>Small files may grow as they like up to here.</summary>
    private const long Free = 64 * 1024 * 1024;

    private static readonly byte[] Sentinel = [.. "\n\u0000whole\u0000"u8];
    private static readonly byte[] CompressedSentinel = Compress(Sentinel);

    private readonly HashingStream _compressed;
    private readonly int _maxRatio;
    private readonly GZipStream _inner;
    private readonly byte[] _buffer = new byte[81920];
    private int _start;
    private int _end;
    private bool _ended;
    private InvalidDataException? _broken;
    private long _count;

    public BoundedGzip(HashingStream compressed, int maxRatio)
    {
        (_compressed, _maxRatio) = (compressed, maxRatio);
        _inner = new GZipStream(new FollowedStream(compressed, CompressedSentinel), CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The file is no gzip, ends early, or grows beyond the limit.</exception>
    public override int Read(Span<byte> buffer)
    {
        // What may be the sentinel is held back until the end has shown that it is.
        while (!_ended && _end - _start <= Sentinel.Length)
            Fill();
        var ready = Math.Min(buffer.Length, _end - _start - (_ended ? 0 : Sentinel.Length));
        if (ready == 0 && _broken is not null)
            throw _broken;
        _buffer.AsSpan(_start, ready).CopyTo(buffer);
        _start += ready;
        return ready;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        try
        {
            var read = _inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _count += read;
            if (read == 0)
                End();
            else if (_count > Free && _count > _compressed.Count * _maxRatio)
                Break($"the file grows to over {_maxRatio} times its size, over Fetching:MaxCompressionRatio ({_maxRatio}); decompress it yourself if you trust it");
        }
        catch (InvalidDataException exception)
        {
            Break(exception.Message);
        }
    }

    private void End()
    {
        if (_buffer.AsSpan(_start, _end - _start).EndsWith(Sentinel))
            (_end, _ended) = (_end - Sentinel.Length, true);
        else
            Break("the gzip file was cut off, or something follows its end");
    }

    /// <summary>What was decompressed until then is still read.</summary>
    private void Break(string reason) => (_broken, _ended) = (new InvalidDataException(reason), true);

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.NoCompression))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
