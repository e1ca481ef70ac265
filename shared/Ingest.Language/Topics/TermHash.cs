namespace Ingest.Language.Topics;

/// <summary>Numbers for stemmed words and pairs of them; models know terms by these.</summary>
internal static class TermHash
{
    // FNV-1a's offset and prime, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const uint Offset = 0x811C9DC5;
    private const uint Prime = 0x01000193;

    public static uint Of(ReadOnlySpan<char> stem)
    {
        var hash = Offset;
        foreach (var c in stem)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    public static uint Pair(uint first, uint second) => (first * Prime) ^ (second + 0x9E3779B9);

    /// <summary>Which of 2^<paramref name="bits"/> buckets a term falls into.</summary>
    public static int Bucket(uint hash, int bits) => (int)((hash * 0x85EBCA6B) >> (32 - bits));
}
