using System.Runtime.InteropServices;
using Ingest.Contracts;

namespace Ingest.Language.Topics.Own;

/// <summary>Topics that a user taught by labelled articles: one byte for each term and topic.</summary>
public sealed class OwnTopicModel
{
    /// <summary>The first bytes of such a file, and its version.</summary>
    private const string Magic = "ingest-topics-1";

    private readonly string[] _names;
    private readonly int[] _buckets;
    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly Logistic _curve;
    private readonly int[] _rows = new int[TopicFeatures.Buckets];

    private OwnTopicModel(string[] names, Logistic curve, float scale, int[] buckets, sbyte[] weights)
    {
        (_names, _curve, _scale, _buckets, _weights) = (names, curve, scale, buckets, weights);
        for (var row = 0; row < buckets.Length; row++)
            _rows[buckets[row]] = row + 1;
    }

    public IReadOnlyList<string> Names => _names;

    internal static OwnTopicModel Of(string[] names, float[] weights, Logistic curve)
    {
        var largest = weights.Max(Math.Abs);
        var scale = largest > 0 ? largest / 127 : 1;
        var buckets = Enumerable.Range(0, TopicFeatures.Buckets).Where(bucket => weights.AsSpan(bucket * names.Length, names.Length).ContainsAnyExcept(0f)).ToArray();
        var cells = buckets.SelectMany(bucket => weights.AsSpan(bucket * names.Length, names.Length).ToArray()).Select(weight => (sbyte)Math.Round(weight / scale)).ToArray();
        return new OwnTopicModel(names, curve, scale, buckets, cells);
    }

    /// <exception cref="InvalidDataException">The stream is no such model, or ends too soon.</exception>
    public static OwnTopicModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() is var magic && magic != Magic)
                throw new InvalidDataException("not a topic model of this version; train it again with 'ingest topics train'");
            var names = new string[Checked(reader.ReadInt32(), OwnTopicTraining.MostTopics)];
            for (var i = 0; i < names.Length; i++)
                names[i] = reader.ReadString();
            var (curve, scale) = (new Logistic(reader.ReadDouble(), reader.ReadDouble()), reader.ReadSingle());
            var buckets = new int[Checked(reader.ReadInt32(), TopicFeatures.Buckets)];
            var weights = new sbyte[buckets.Length * names.Length];
            stream.ReadExactly(MemoryMarshal.AsBytes(buckets.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            if (buckets.AsSpan().ContainsAnyExceptInRange(0, TopicFeatures.Buckets - 1))
                throw new InvalidDataException("a topic model with terms out of range; train it again with 'ingest topics train'");
            return new OwnTopicModel(names, curve, scale, buckets, weights);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("a topic model that ends too soon; train it again with 'ingest topics train'", exception);
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_names.Length);
        foreach (var name in _names)
            writer.Write(name);
        writer.Write(_curve.Slope);
        writer.Write(_curve.Offset);
        writer.Write(_scale);
        writer.Write(_buckets.Length);
        writer.Write(MemoryMarshal.AsBytes(_buckets.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>The topics of at least even probability, with the terms that speak for them, in parts of the log-odds.</summary>
    internal IEnumerable<Topic> Predict(Document document)
    {
        var features = TopicFeatures.Of(document.TitleStems, document.Stems);
        var norm = features.Norm;
        if (norm == 0)
            yield break;
        for (var topic = 0; topic < _names.Length; topic++)
        {
            var sum = 0.0;
            foreach (ref readonly var feature in features.All)
                sum += Weight(feature.Bucket, topic) * feature.Value;
            var score = _curve.Of(sum / norm);
            if (score >= TopicScore.Least)
                yield return new Topic(OwnTopics.IdOf(_names[topic]), _names[topic], Math.Round(score, 3), Evidence(topic, features, norm, document));
        }
    }

    private List<Evidence> Evidence(int topic, TopicFeatures features, double norm, Document document)
    {
        var places = new Dictionary<Place, double>();
        foreach (ref readonly var feature in features.All)
        {
            if (Weight(feature.Bucket, topic) is > 0 and var weight)
                TopicEvidence.Add(places, new Place(feature.Start, feature.End, feature.InTitle), weight * feature.Value * _curve.Slope / norm);
        }

        return TopicEvidence.Heaviest(places, document);
    }

    private double Weight(int bucket, int topic) => _rows[bucket] == 0 ? 0 : _scale * _weights[((_rows[bucket] - 1) * _names.Length) + topic];

    private static int Checked(int count, int most) =>
        count >= 0 && count <= most ? count : throw new InvalidDataException("a damaged topic model; train it again with 'ingest topics train'");
}
