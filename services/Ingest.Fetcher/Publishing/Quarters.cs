namespace Ingest.Fetcher.Publishing;

/// <summary>Tells which quarter of a large file has been read, once for each of the first three; the end is told by what became of it.</summary>
/// <param name="bytes">The file's length.</param>
internal sealed class Quarters(long bytes)
{
    /// <summary>Smaller files are through before a line about them would help.</summary>
    private const long Least = 16 * 1024 * 1024;

    private int _told = bytes < Least ? 3 : 0;

    /// <param name="position">Bytes read so far, compressed ones of a packed file.</param>
    /// <returns>1, 2 or 3 when that quarter has just been passed; 0 otherwise.</returns>
    public int Pass(long position)
    {
        if (_told == 3 || position < bytes / 4 * (_told + 1))
            return 0;
        _told = (int)Math.Min(3, position / (bytes / 4));
        return _told;
    }
}
