namespace Ingest.Storage;

/// <summary>A set of record numbers, one bit each: ten million records take 1.25 MB.</summary>
public sealed class RecordSet
{
    private ulong[] _bits = new ulong[16];

    public int Count { get; private set; }

    public bool Contains(int record) => record >> 6 < _bits.Length && (_bits[record >> 6] & (1UL << (record & 63))) != 0;

    public void Add(int record)
    {
        if (Contains(record))
            return;
        var word = record >> 6;
        if (word >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        _bits[word] |= 1UL << (record & 63);
        Count++;
    }
}
