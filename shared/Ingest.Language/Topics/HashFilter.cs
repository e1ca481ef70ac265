namespace Ingest.Language.Topics;

/// <summary>Tells at one look of most hashes that they are not in a set; of those that may be, the set itself tells.</summary>
internal sealed class HashFilter
{
    private const int Bits = 1 << 17;

    private readonly ulong[] _bits = new ulong[Bits / 64];

    public void Add(ulong hash) => _bits[Word(hash)] |= Bit(hash);

    public bool MayHave(ulong hash) => (_bits[Word(hash)] & Bit(hash)) != 0;

    private static int Word(ulong hash) => (int)(hash / 64 % (Bits / 64));

    private static ulong Bit(ulong hash) => 1UL << (int)(hash % 64);
}
