using Ingest.Stories.Words;

namespace Ingest.Stories.Indexing;

/// <summary>Finds signatures that agree at two neighbouring places: the bands of a locality-sensitive hash.</summary>
/// <remarks>
/// Two texts with Jaccard 0.3 agree in one of 48 bands with probability 0.99, at 0.42 (one word in ten changed) nearly always.
/// A bucket holds eight articles and forgets its oldest, so the cost of a look never grows; what has left the window is
/// not taken out but recognised by its number.
/// </remarks>
internal sealed class BandTable
{
    private const int Bands = 48;
    private const int Bucket = 8;
    private const int FullAt = 5;

    /// <summary>Of a number as many bits as an entry has room for; the others are those of the newest.</summary>
    public const int SerialBits = 24;

    private const int SerialMask = (1 << SerialBits) - 1;

    private int[] _buckets = new int[1024 * Bucket];
    private int _entries;

    /// <summary>Whether <see cref="Grow"/> is due before more is added.</summary>
    public bool IsFull => _entries >= _buckets.Length / Bucket * FullAt;

    public void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        _entries = 0;
    }

    /// <param name="serial">The article's number, from 1.</param>
    public void Add(ReadOnlySpan<ushort> signature, int serial)
    {
        for (var band = 0; band < Bands; band++)
        {
            var bucket = BucketOf(signature, band, out var mark);
            var free = bucket.IndexOf(0);
            if (free < 0)
            {
                bucket[1..].CopyTo(bucket);
                free = Bucket - 1;
            }

            bucket[free] = mark | (serial & SerialMask);
        }

        _entries += Bands;
    }

    /// <summary>Adds the numbers that share a band, each once.</summary>
    /// <param name="newest">The number of the newest article.</param>
    public void Find(ReadOnlySpan<ushort> signature, int newest, HashSet<int> found)
    {
        for (var band = 0; band < Bands; band++)
        {
            var bucket = BucketOf(signature, band, out var mark);
            foreach (var entry in bucket)
            {
                if (entry == 0)
                    break;
                if ((entry & ~SerialMask) == mark)
                    found.Add(newest - ((newest - entry) & SerialMask));
            }
        }
    }

    /// <param name="mark">Eight bits that tell most others in the bucket apart; never 0.</param>
    private Span<int> BucketOf(ReadOnlySpan<ushort> signature, int band, out int mark)
    {
        var places = signature.Slice(band * 2, 2);
        var hash = WordReader.Mix(((uint)places[0] << 16 | places[1]) + ((uint)band * 0x9E3779B9));
        mark = (int)(WordReader.Mix(hash ^ 0xA5A5A5A5) | 1) << SerialBits;
        return _buckets.AsSpan((int)(hash & (uint)((_buckets.Length / Bucket) - 1)) * Bucket, Bucket);
    }
}
