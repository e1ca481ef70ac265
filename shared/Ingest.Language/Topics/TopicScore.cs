namespace Ingest.Language.Topics;

/// <summary>Turns the weight of the phrases found into a score between 0 and 1.</summary>
internal static class TopicScore
{
    /// <summary>The seventeen top-level topics, in the order of their ids.</summary>
    public static readonly MediaTopic[] Top = [.. MediaTopics.All.Where(topic => topic.Level == 1)];

    /// <summary>Below this a topic is not clear.</summary>
    public const double Least = 0.4;

    /// <summary>A topic much less probable than the best is a side remark.</summary>
    public const double LeastOfBest = 0.4;

    public const int MostTopics = 4;

    // See MODEL.md for where the numbers come from.
    private const double Bias = -2.4;
    private const double PerDensity = 0.6;
    private const double PerShare = 8;
    private const double Damping = 40;

    public static int IndexOf(string id) => Array.FindIndex(Top, topic => topic.Id == id);

    /// <summary>A logistic function of how dense a topic's phrases are and of their share among all topics.</summary>
    /// <param name="weight">Sum over the topic's phrases of weight × (1 + ln occurrences), the title counting twice.</param>
    public static double Of(double weight, double allWeights, int words)
    {
        if (weight <= 0)
            return 0;
        var (density, share) = Features(weight, allWeights, words);
        return 1 / (1 + Math.Exp(-(Bias + (PerDensity * density) + (PerShare * share))));
    }

    private static (double Density, double Share) Features(double weight, double allWeights, int words) =>
        (weight / Math.Sqrt(words + Damping), weight / allWeights);
}
