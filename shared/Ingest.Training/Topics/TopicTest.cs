using System.Globalization;
using Ingest.Language;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>A data set that is measured and never trained on: the topics of each article, and those that can be an answer.</summary>
internal sealed class TopicTest(string name, IReadOnlyList<TopicExample> examples, int[] choices)
{
    private const double Coverage = 0.7;

    public void Report(TopicPredictor predictor)
    {
        var answers = examples.Select(example => Answer(predictor, example)).OrderByDescending(answer => answer.Confidence).ToArray();
        var right = (double)answers.Count(answer => answer.Right) / answers.Length;
        var covered = answers.Take((int)Math.Round(Coverage * answers.Length)).ToArray();
        var error = 1.96 * Math.Sqrt(right * (1 - right) / answers.Length);
        var mistakes = answers.Where(answer => !answer.Right).CountBy(answer => answer.Mistake).OrderByDescending(pair => pair.Value).Take(6);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name}: top-1 {right:0.000} ±{error:0.000} of {answers.Length} ({(double)answers.Count(answer => answer.First) / answers.Length:0.000} by the first label alone); precision at 70% {(double)covered.Count(answer => answer.Right) / covered.Length:0.000}; {string.Join(", ", mistakes.Select(pair => $"{pair.Key} {pair.Value}"))}"));
    }

    /// <summary>Precision and recall over all topics given, and how many articles got none.</summary>
    public void ReportGiven(TopicPredictor predictor)
    {
        int given = 0, right = 0, wanted = 0, none = 0;
        foreach (var example in examples)
        {
            var topics = predictor.Predict(new Document(example.Title, example.Text, "en")).Select(topic => TopicScore.IndexOf(topic.Id)).Where(topic => topic >= 0).ToArray();
            given += topics.Length;
            right += topics.Intersect(example.Topics).Count();
            wanted += example.Topics.Length;
            none += topics.Length == 0 ? 1 : 0;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name}: precision {(double)right / given:0.000}, recall {(double)right / wanted:0.000}, {(double)given / examples.Count:0.00} topics an article, none in {none}"));
    }

    private (bool Right, bool First, double Confidence, string Mistake) Answer(TopicPredictor predictor, TopicExample example)
    {
        var reading = predictor.Read(new Document(example.Title, example.Text, "en"));
        var ranked = choices.OrderByDescending(topic => reading.Scores[topic]).ToArray();
        var confidence = reading.Scores[ranked[0]] - (0.5 * reading.Scores[ranked[1]]);
        return (example.Topics.Contains(ranked[0]), example.Topics[0] == ranked[0], confidence, $"{Name(example.Topics[0])}→{Name(ranked[0])}");
    }

    private static string Name(int topic) => TopicScore.Top[topic].Name.Split([' ', ','])[0];
}
