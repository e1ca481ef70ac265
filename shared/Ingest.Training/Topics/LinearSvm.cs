using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>One against the rest, squared hinge loss, by dual coordinate descent in an order that a fixed sequence shuffles.</summary>
internal static class LinearSvm
{
    private const double Cost = 0.5;
    private const double MostPositive = 8;
    private const int Rounds = 8;

    public static float[] Train(TopicVectors vectors)
    {
        var weights = new float[TopicFeatures.Buckets * TopicModel.Topics];
        for (var topic = 0; topic < TopicModel.Topics; topic++)
            Train(vectors, topic, weights);
        return weights;
    }

    private static void Train(TopicVectors vectors, int topic, float[] weights)
    {
        var positive = vectors.Topics.Count(topics => topics.Contains(topic));
        var heavier = Math.Min(MostPositive, Math.Sqrt((vectors.Count - positive) / Math.Max(1.0, positive)));
        var alphas = new double[vectors.Count];
        var order = Enumerable.Range(0, vectors.Count).ToArray();
        var state = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref state);
            foreach (var i in order)
            {
                var sign = vectors.Topics[i].Contains(topic) ? 1 : -1;
                var diagonal = 0.5 / (Cost * (sign > 0 ? heavier : 1));
                var gradient = (sign * vectors.Score(weights, i, topic)) - 1 + (diagonal * alphas[i]);
                var alpha = Math.Max(0, alphas[i] - (gradient / (1 + diagonal)));
                var step = (float)(sign * (alpha - alphas[i]));
                alphas[i] = alpha;
                if (step == 0)
                    continue;
                var (buckets, values) = (vectors.Buckets[i], vectors.Values[i]);
                for (var k = 0; k < buckets.Length; k++)
                    weights[(buckets[k] * TopicModel.Topics) + topic] += step * values[k];
            }
        }
    }

    private static void Shuffle(int[] order, ref uint state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = (state * 1664525) + 1013904223;
            var other = (int)((ulong)state * (ulong)(i + 1) >> 32);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
