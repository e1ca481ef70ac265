namespace Ingest.Language.Topics;

/// <summary>Turns the weight of the phrases found into a score between 0 and 1.</summary>
internal static class TopicScore
{
    /// <summary>The seventeen top-level topics, in the order of their ids.</summary>
    public static readonly MediaTopic[] Top = [.. MediaTopics.All.Where(topic => topic.Level == 1)];

    /// <summary>Below this a topic is not clear.</summary>
    public const double Least = 0.5;

    /// <summary>A topic much less probable than the best is a side remark.</summary>
    public const double LeastOfBest = 0.4;

    public const int MostTopics = 4;

    public const double Damping = 40;

    // Fitted on articles that the model was not trained on; see MODEL.md.
    private const double Bias = -4.1;
    private const double PerScore = 0.9;
    private const double PerDensity = 1.5;

    public static int IndexOf(string id) => Array.FindIndex(Top, topic => topic.Id == id);

    /// <summary>A logistic function of a topic's standardised score and of how dense its phrases stand.</summary>
    public static double[] Of(TopicReading reading) =>
        [.. reading.Scores.Zip(reading.Density, (score, density) => 1 / (1 + Math.Exp(-(Bias + (PerScore * score) + (PerDensity * density)))))];
}
