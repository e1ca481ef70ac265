namespace Ingest.Language.Topics.Learning;

/// <summary>One against the rest, squared hinge loss, by dual coordinate descent in an order that a fixed sequence shuffles.</summary>
internal static class LinearSvm
{
    private const double Cost = 0.5;
    private const double MostPositive = 8;
    private const int Rounds = 8;

    /// <returns>A row of <paramref name="topics"/> weights for each of <see cref="TopicFeatures.Buckets"/>.</returns>
    public static float[] Train(IReadOnlyList<LearningExample> examples, int topics)
    {
        var weights = new float[TopicFeatures.Buckets * topics];
        for (var topic = 0; topic < topics; topic++)
            Train(examples, topics, topic, weights);
        return weights;
    }

    private static void Train(IReadOnlyList<LearningExample> examples, int topics, int topic, float[] weights)
    {
        var positive = examples.Count(example => example.Topics.Contains(topic));
        var heavier = Math.Min(MostPositive, Math.Sqrt((examples.Count - positive) / Math.Max(1.0, positive)));
        var alphas = new double[examples.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var state = 12345u;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, ref state);
            foreach (var i in order)
            {
                var sign = examples[i].Topics.Contains(topic) ? 1 : -1;
                var diagonal = 0.5 / (Cost * (sign > 0 ? heavier : 1));
                var gradient = (sign * examples[i].Score(weights, topics, topic)) - 1 + (diagonal * alphas[i]);
                var alpha = Math.Max(0, alphas[i] - (gradient / (1 + diagonal)));
                var step = (float)(sign * (alpha - alphas[i]));
                alphas[i] = alpha;
                if (step == 0)
                    continue;
                var (buckets, values) = (examples[i].Buckets, examples[i].Values);
                for (var k = 0; k < buckets.Length; k++)
                    weights[(buckets[k] * topics) + topic] += step * values[k];
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
