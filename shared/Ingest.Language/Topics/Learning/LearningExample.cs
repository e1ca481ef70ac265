namespace Ingest.Language.Topics.Learning;

/// <summary>An article as a sparse vector of length one, and its topics as numbers from 0.</summary>
/// <param name="Buckets">Its terms, below <see cref="TopicFeatures.Buckets"/>, in rising order; <paramref name="Values"/> are their weights.</param>
internal sealed record LearningExample(int[] Buckets, float[] Values, int[] Topics)
{
    /// <summary>Null for a text without one term.</summary>
    public static LearningExample? Of(string title, string text, int[] topics)
    {
        var features = TopicFeatures.Of(title, text);
        if (features.All.Length == 0)
            return null;
        var norm = features.Norm;
        var terms = features.All.ToArray().OrderBy(feature => feature.Bucket).ToArray();
        return new LearningExample([.. terms.Select(term => term.Bucket)], [.. terms.Select(term => (float)(term.Value / norm))], topics);
    }

    /// <param name="weights">A row of <paramref name="topics"/> weights for each bucket.</param>
    public double Score(float[] weights, int topics, int topic)
    {
        var score = 0.0;
        for (var k = 0; k < Buckets.Length; k++)
            score += weights[(Buckets[k] * topics) + topic] * Values[k];
        return score;
    }
}
