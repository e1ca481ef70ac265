using System.Runtime.InteropServices;
using Ingest.Language.Tables;

namespace Ingest.Language.Topics;

/// <summary>One weight for each hashed term and top-level topic: a linear SVM and complement naive Bayes, added up.</summary>
internal sealed class TopicModel(float scale, sbyte[] weights)
{
    public const string File = "topics-en.bin";

    public static readonly int Topics = TopicScore.Top.Length;

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
        var sum = 0;
        foreach (var weight in weights.AsSpan(bucket * Topics, Topics))
            sum += weight;
        return scale * (own - ((double)sum / Topics));
    }

    public double[] Score(TopicFeatures features)
    {
        Span<float> sums = stackalloc float[Topics];
        sums.Clear();
        foreach (var (bucket, feature) in features.All)
        {
            var row = weights.AsSpan(bucket * Topics, Topics);
            var value = (float)feature.Value;
            for (var topic = 0; topic < sums.Length; topic++)
                sums[topic] += row[topic] * value;
        }

        var norm = features.Norm;
        var scores = new double[Topics];
        for (var topic = 0; topic < scores.Length; topic++)
            scores[topic] = sums[topic] * (norm > 0 ? scale / norm : 0);
        return scores;
    }
}
