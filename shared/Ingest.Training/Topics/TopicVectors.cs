using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Examples as sparse vectors of length one, in the order in which they came.</summary>
internal sealed class TopicVectors
{
    public TopicVectors(IEnumerable<TopicExample> examples)
    {
        foreach (var example in examples.Where(example => example.Topics.Length > 0))
        {
            var features = TopicFeatures.Of(example.Title, example.Text);
            if (features.All.Count == 0)
                continue;
            var norm = features.Norm;
            var pairs = features.All.OrderBy(pair => pair.Key).ToArray();
            Buckets.Add([.. pairs.Select(pair => pair.Key)]);
            Values.Add([.. pairs.Select(pair => (float)(pair.Value.Value / norm))]);
            Topics.Add(example.Topics);
        }
    }

    public int Count => Buckets.Count;

    public List<int[]> Buckets { get; } = [];

    public List<float[]> Values { get; } = [];

    public List<int[]> Topics { get; } = [];

    /// <summary>The deviation of what weights say of the examples: the unit in which two models are added.</summary>
    public double Deviation(float[] weights)
    {
        double sum = 0, squares = 0;
        var count = 0L;
        for (var i = 0; i < Count; i++)
        {
            for (var topic = 0; topic < TopicModel.Topics; topic++, count++)
            {
                var score = Score(weights, i, topic);
                sum += score;
                squares += score * score;
            }
        }

        return Math.Sqrt((squares / count) - (sum / count * (sum / count)));
    }

    public double Score(float[] weights, int example, int topic)
    {
        var (buckets, values) = (Buckets[example], Values[example]);
        var score = 0.0;
        for (var k = 0; k < buckets.Length; k++)
            score += weights[(buckets[k] * TopicModel.Topics) + topic] * values[k];
        return score;
    }
}
