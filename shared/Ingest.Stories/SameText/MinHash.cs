using System.Runtime.Intrinsics;
using Ingest.Stories.Words;

namespace Ingest.Stories.SameText;

/// <summary>A text's signature: for each of 128 orders of all runs of words, the first run that it has; two texts agree at a place as often as they share runs.</summary>
internal static class MinHash
{
    public const int Length = 128;

    private static readonly uint[] Factors = Draw(0x5EED0001, odd: true);
    private static readonly uint[] Offsets = Draw(0x5EED0002, odd: false);

    /// <returns>Empty for a text without runs.</returns>
    public static ushort[] Of(ReadOnlySpan<uint> runs)
    {
        if (runs.IsEmpty)
            return [];
        Span<uint> least = stackalloc uint[Length];
        for (var block = 0; block < Length; block += 64)
            Least(runs, least.Slice(block, 64), block);
        var signature = new ushort[Length];
        // Sixteen bits of a mixed number: a place agrees by chance once in 65,536.
        for (var i = 0; i < Length; i++)
            signature[i] = (ushort)WordReader.Mix(least[i]);
        return signature;
    }

    public static double Similarity(ReadOnlySpan<ushort> one, ReadOnlySpan<ushort> other)
    {
        var same = 0;
        for (var i = 0; i < one.Length; i += Vector256<ushort>.Count)
        {
            var equal = Vector256.Equals(Vector256.Create(one[i..]), Vector256.Create(other[i..]));
            same += System.Numerics.BitOperations.PopCount(equal.ExtractMostSignificantBits());
        }

        return (double)same / Length;
    }

    /// <summary>Eight vectors stay in registers while all runs pass.</summary>
    private static void Least(ReadOnlySpan<uint> runs, Span<uint> least, int from)
    {
        var (f0, o0) = Order(from);
        var (f1, o1) = Order(from + 8);
        var (f2, o2) = Order(from + 16);
        var (f3, o3) = Order(from + 24);
        var (f4, o4) = Order(from + 32);
        var (f5, o5) = Order(from + 40);
        var (f6, o6) = Order(from + 48);
        var (f7, o7) = Order(from + 56);
        var m0 = Vector256<uint>.AllBitsSet;
        var (m1, m2, m3, m4, m5, m6, m7) = (m0, m0, m0, m0, m0, m0, m0);
        foreach (var run in runs)
        {
            var x = Vector256.Create(run);
            m0 = Vector256.Min(m0, (x ^ o0) * f0);
            m1 = Vector256.Min(m1, (x ^ o1) * f1);
            m2 = Vector256.Min(m2, (x ^ o2) * f2);
            m3 = Vector256.Min(m3, (x ^ o3) * f3);
            m4 = Vector256.Min(m4, (x ^ o4) * f4);
            m5 = Vector256.Min(m5, (x ^ o5) * f5);
            m6 = Vector256.Min(m6, (x ^ o6) * f6);
            m7 = Vector256.Min(m7, (x ^ o7) * f7);
        }

        m0.CopyTo(least);
        m1.CopyTo(least[8..]);
        m2.CopyTo(least[16..]);
        m3.CopyTo(least[24..]);
        m4.CopyTo(least[32..]);
        m5.CopyTo(least[40..]);
        m6.CopyTo(least[48..]);
        m7.CopyTo(least[56..]);
    }

    private static (Vector256<uint> Factor, Vector256<uint> Offset) Order(int from) =>
        (Vector256.Create(Factors.AsSpan(from)), Vector256.Create(Offsets.AsSpan(from)));

    private static uint[] Draw(uint seed, bool odd)
    {
        var numbers = new uint[Length];
        for (var i = 0; i < Length; i++)
            numbers[i] = WordReader.Mix(seed += 0x9E3779B9) | (odd ? 1u : 0);
        return numbers;
    }
}
