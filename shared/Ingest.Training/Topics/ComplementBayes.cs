using Ingest.Language.Topics;
using Ingest.Language.Topics.Learning;

namespace Ingest.Training.Topics;

/// <summary>Complement naive Bayes: a term speaks for a topic as it is rare in all others.</summary>
internal static class ComplementBayes
{
    private const double Smoothing = 0.3;

    public static float[] Train(IReadOnlyList<LearningExample> examples)
    {
        var sums = new double[TopicFeatures.Buckets * TopicModel.Topics];
        var all = new double[TopicFeatures.Buckets];
        foreach (var example in examples)
        {
            for (var k = 0; k < example.Buckets.Length; k++)
            {
                all[example.Buckets[k]] += example.Values[k];
                foreach (var topic in example.Topics)
                    sums[(example.Buckets[k] * TopicModel.Topics) + topic] += example.Values[k];
            }
        }

        var weights = new float[sums.Length];
        var total = all.Sum();
        for (var topic = 0; topic < TopicModel.Topics; topic++)
        {
            var inside = Enumerable.Range(0, all.Length).Sum(bucket => sums[(bucket * TopicModel.Topics) + topic]);
            for (var bucket = 0; bucket < all.Length; bucket++)
            {
                // A term never seen says nothing; for the others, what is usual within against what is usual without.
                if (all[bucket] == 0)
                    continue;
                var here = sums[(bucket * TopicModel.Topics) + topic];
                var without = (all[bucket] - here + Smoothing) / (total - inside + (Smoothing * all.Length));
                var atLarge = (all[bucket] + Smoothing) / (total + (Smoothing * all.Length));
                weights[(bucket * TopicModel.Topics) + topic] = (float)Math.Log(atLarge / without);
            }
        }

        return weights;
    }
}
