using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Language.Languages;

/// <summary>How usual each gram of one script is in each language that uses the script.</summary>
/// <param name="slots">An open hash table: 16 bits that tell a gram from its neighbours, then its row + 1; zero where empty.</param>
/// <param name="cells">For each row one byte per language, and a tail so that the last row can be read in whole vectors.</param>
internal sealed class GramTable(Script script, string[] languages, uint[] slots, byte[] cells)
{
    /// <summary>A byte is (ln p + 15) × 17.</summary>
    public const double Scale = 17;
    public const double Floor = -15;
    public const int Tail = 64;
    public const int MostRows = 65_000;

    private const int Width = 16;
    private const int MostLanguages = 48;

    /// <summary>So many bytes fit the 16 bits they are summed in.</summary>
    private const int Batch = 256;

    private readonly int _shift = 64 - int.Log2(slots.Length);

    public Script Script => script;

    public ReadOnlySpan<string> Languages => languages;

    public ReadOnlySpan<uint> Slots => slots;

    public ReadOnlySpan<byte> Cells => cells;

    public static uint Mark(ulong hash) => (uint)(hash & 0xFFFF) << 16;

    public static ulong Hash(ulong key)
    {
        var hash = key * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    /// <summary>Adds what every gram of the letters says to the sums, one for each language, and returns how many were known.</summary>
    public int Add(ReadOnlySpan<char> letters, Span<int> sums)
    {
        Span<ushort> batch = stackalloc ushort[MostLanguages];
        Span<ulong> keys = stackalloc ulong[GramReader.Kinds];
        batch.Clear();
        int known = 0, pending = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var count = GramReader.Keys(letters, i, keys);
            foreach (var key in keys[..count])
            {
                var row = RowOf(key);
                if (row < 0)
                    continue;
                AddRow(row, batch);
                known++;
                if (++pending == Batch)
                    Flush(batch, sums, ref pending);
            }
        }

        Flush(batch, sums, ref pending);
        return known;
    }

    private static void Flush(Span<ushort> batch, Span<int> sums, ref int pending)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += batch[i];
        batch.Clear();
        pending = 0;
    }

    private int RowOf(ulong key)
    {
        var hash = Hash(key);
        var mark = Mark(hash);
        for (var slot = (int)(hash >> _shift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = slots[slot];
            if (entry == 0)
                return -1;
            if ((entry & 0xFFFF0000) == mark)
                return (int)(entry & 0xFFFF) - 1;
        }
    }

    private void AddRow(int row, Span<ushort> batch)
    {
        ref var cell = ref MemoryMarshal.GetReference(cells.AsSpan(row * languages.Length));
        ref var sum = ref MemoryMarshal.GetReference(batch);
        for (nuint at = 0; at < (nuint)languages.Length; at += Width)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref cell, at));
            (Vector128.LoadUnsafe(ref sum, at) + low).StoreUnsafe(ref sum, at);
            (Vector128.LoadUnsafe(ref sum, at + (Width / 2)) + high).StoreUnsafe(ref sum, at + (Width / 2));
        }
    }
}
