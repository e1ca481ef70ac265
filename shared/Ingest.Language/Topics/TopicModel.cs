using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ingest.Language.Tables;

namespace Ingest.Language.Topics;

/// <summary>One weight for each hashed term and top-level topic: a linear SVM and complement naive Bayes, added up.</summary>
internal sealed class TopicModel(float scale, sbyte[] weights)
{
    public const string File = "topics-en.bin";

    /// <summary>The seventeen top-level topics of IPTC.</summary>
    public const int Topics = 17;

    /// <summary>So many topics of a row are summed as vectors; the last one is summed alone.</summary>
    private const int InVectors = 16;

    public static TopicModel Load()
    {
        using var reader = new BinaryReader(Table.Open(File));
        var scale = reader.ReadSingle();
        var weights = new sbyte[TopicFeatures.Buckets * Topics];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new TopicModel(scale, weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>How much more a term says for a topic than for topics at large; zero where it says nothing for it.</summary>
    public double Weight(int bucket, int topic)
    {
        var own = weights[(bucket * Topics) + topic];
        if (own <= 0)
            return 0; // What speaks against most topics is no evidence for one.
        ref var row = ref weights[bucket * Topics];
        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref row));
        var sum = Vector128.Sum(low + high) + Unsafe.Add(ref row, InVectors);
        return scale * (own - ((double)sum / Topics));
    }

    public double[] Score(TopicFeatures features)
    {
        Span<float> sums = stackalloc float[Topics];
        sums.Clear();
        var (first, second, third, fourth) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
        var last = 0f;
        ref var table = ref MemoryMarshal.GetReference(weights.AsSpan());
        foreach (ref readonly var feature in features.All)
        {
            var row = (nuint)(feature.Bucket * Topics);
            var value = (float)feature.Value;
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref table, row));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            first += Vector128.ConvertToSingle(a) * value;
            second += Vector128.ConvertToSingle(b) * value;
            third += Vector128.ConvertToSingle(c) * value;
            fourth += Vector128.ConvertToSingle(d) * value;
            last += Unsafe.Add(ref table, row + InVectors) * value;
        }

        first.CopyTo(sums);
        second.CopyTo(sums[4..]);
        third.CopyTo(sums[8..]);
        fourth.CopyTo(sums[12..]);
        sums[InVectors] = last;
        var norm = features.Norm;
        var scores = new double[Topics];
        for (var topic = 0; topic < scores.Length; topic++)
            scores[topic] = sums[topic] * (norm > 0 ? scale / norm : 0);
        return scores;
    }
}
