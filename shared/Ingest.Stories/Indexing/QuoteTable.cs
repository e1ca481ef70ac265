namespace Ingest.Stories.Indexing;

/// <summary>Finds the articles that quoted the same eight words last.</summary>
/// <remarks>A bucket holds four and forgets its oldest; what has left the window is recognised by its number.</remarks>
internal sealed class QuoteTable
{
    private const int Bucket = 4;
    private const int FullAt = 2;

    private (uint Run, int Serial)[] _buckets = new (uint, int)[256 * Bucket];
    private int _entries;

    public void Add(uint run, int serial)
    {
        if (_entries >= _buckets.Length / Bucket * FullAt)
            Grow();
        var bucket = BucketOf(run);
        var free = 0;
        while (free < Bucket && bucket[free].Serial != 0)
            free++;
        if (free == Bucket)
        {
            bucket[1..].CopyTo(bucket);
            free = Bucket - 1;
        }

        bucket[free] = (run, serial);
        _entries++;
    }

    public void Find(uint run, HashSet<int> found)
    {
        foreach (var entry in BucketOf(run))
        {
            if (entry.Serial != 0 && entry.Run == run)
                found.Add(entry.Serial);
        }
    }

    private void Grow()
    {
        var old = _buckets;
        (_buckets, _entries) = (new (uint, int)[old.Length * 2], 0);
        foreach (var (run, serial) in old)
        {
            if (serial != 0)
                Add(run, serial);
        }
    }

    private Span<(uint Run, int Serial)> BucketOf(uint run) => _buckets.AsSpan((int)(run & (uint)((_buckets.Length / Bucket) - 1)) * Bucket, Bucket);
}
