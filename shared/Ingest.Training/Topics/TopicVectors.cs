using Ingest.Language.Topics;
using Ingest.Language.Topics.Learning;

namespace Ingest.Training.Topics;

/// <summary>Examples as sparse vectors of length one, in the order in which they came.</summary>
internal sealed class TopicVectors(IEnumerable<TopicExample> examples)
{
    public IReadOnlyList<LearningExample> All { get; } =
        [.. examples.Where(example => example.Topics.Length > 0).Select(example => LearningExample.Of(example.Title, example.Text, example.Topics)).OfType<LearningExample>()];

    /// <summary>The deviation of what weights say of the examples: the unit in which two models are added.</summary>
    public double Deviation(float[] weights)
    {
        double sum = 0, squares = 0;
        var count = 0L;
        foreach (var example in All)
        {
            for (var topic = 0; topic < TopicModel.Topics; topic++, count++)
            {
                var score = example.Score(weights, TopicModel.Topics, topic);
                sum += score;
                squares += score * score;
            }
        }

        return Math.Sqrt((squares / count) - (sum / count * (sum / count)));
    }
}
