namespace Ingest.Stories.Indexing;

/// <summary>Rows of equal width that grow without being copied, and that the garbage collector need not walk.</summary>
internal sealed class Slab<T>(int width)
    where T : unmanaged
{
    private const int RowBits = 12;

    private readonly List<T[]> _chunks = [];

    public Span<T> this[int row]
    {
        get
        {
            while (row >> RowBits >= _chunks.Count)
                _chunks.Add(new T[width << RowBits]);
            return _chunks[row >> RowBits].AsSpan((row & ((1 << RowBits) - 1)) * width, width);
        }
    }
}
