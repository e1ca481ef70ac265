namespace Ingest.Stories.Weighing;

/// <summary>In how many of a language's articles each term stands: what came, added to what was known before.</summary>
/// <remarks>
/// Terms share 262,144 counters; a rare word that meets another there weighs a little less.
/// When <see cref="Age"/> articles are counted, all counts are halved: what was said long ago slowly loses its say.
/// </remarks>
public sealed class Frequencies(string language)
{
    /// <summary>How many articles the knowledge before the first counts for.</summary>
    private const float PriorArticles = 5_000;

    private const float Age = 500_000;

    internal const int Counters = 1 << 18;

    private readonly Priors _priors = Priors.Of(language);
    private readonly float[] _counts = new float[Counters];

    public string Language { get; } = language;

    public float Articles { get; private set; }

    public void Add(ReadOnlySpan<uint> terms)
    {
        foreach (var term in terms)
            _counts[Slot(term)]++;
        if (++Articles >= Age)
            Halve();
    }

    /// <summary>The inverse document frequency.</summary>
    public float Weight(uint term) =>
        MathF.Log((Articles + PriorArticles) / (_counts[Slot(term)] + (PriorArticles * _priors.Share(term)) + 0.5f));

    /// <summary>Of each count the half of its bits that matters.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(float) + (Counters * 2)];
        BitConverter.TryWriteBytes(bytes, Articles);
        for (var i = 0; i < Counters; i++)
            BitConverter.TryWriteBytes(bytes.AsSpan(sizeof(float) + (i * 2)), (ushort)(BitConverter.SingleToUInt32Bits(_counts[i]) >> 16));
        return bytes;
    }

    public static Frequencies FromBytes(string language, ReadOnlySpan<byte> bytes)
    {
        var frequencies = new Frequencies(language) { Articles = BitConverter.ToSingle(bytes) };
        for (var i = 0; i < Counters; i++)
            frequencies._counts[i] = BitConverter.UInt32BitsToSingle((uint)BitConverter.ToUInt16(bytes[(sizeof(float) + (i * 2))..]) << 16);
        return frequencies;
    }

    private void Halve()
    {
        Articles /= 2;
        for (var i = 0; i < Counters; i++)
            _counts[i] /= 2;
    }

    private static int Slot(uint term) => (int)(term & (Counters - 1));
}
