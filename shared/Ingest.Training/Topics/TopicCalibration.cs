using System.Globalization;
using Ingest.Language;
using Ingest.Language.Topics;

namespace Ingest.Training.Topics;

/// <summary>Fits the three constants of <see cref="TopicScore"/> by logistic regression and prints how often each score is right.</summary>
internal static class TopicCalibration
{
    private const int Rounds = 4000;
    private const double Rate = 0.5;
    private const int Bins = 5;

    public static void Report(IReadOnlyList<TopicExample> examples)
    {
        var points = examples.SelectMany(Points).ToArray();
        var (bias, perScore, perDensity) = Fit(points);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"calibration on {points.Length} decisions: bias {bias:0.00}, per score {perScore:0.00}, per density {perDensity:0.00}"));
        foreach (var bin in points.GroupBy(point => Math.Min(Bins - 1, (int)(point.Given * Bins))).OrderBy(bin => bin.Key))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  shipped score {bin.Average(point => point.Given):0.00}: right {bin.Average(point => point.Right ? 1 : 0.0):0.00} of {bin.Count()}"));
        }
    }

    private static IEnumerable<Point> Points(TopicExample example)
    {
        var reading = Predictor.Read(new Document(example.Title, example.Text, "en"));
        var given = TopicScore.Of(reading);
        return Enumerable.Range(0, TopicModel.Topics).Select(topic =>
            new Point(reading.Scores[topic], reading.Density[topic], given[topic], example.Topics.Contains(topic)));
    }

    private static readonly TopicPredictor Predictor = new();

    private static (double Bias, double PerScore, double PerDensity) Fit(Point[] points)
    {
        double bias = 0, perScore = 0, perDensity = 0;
        for (var round = 0; round < Rounds; round++)
        {
            double a = 0, b = 0, c = 0;
            foreach (var point in points)
            {
                var error = 1 / (1 + Math.Exp(-(bias + (perScore * point.Score) + (perDensity * point.Density)))) - (point.Right ? 1 : 0);
                a += error;
                b += error * point.Score;
                c += error * point.Density;
            }

            bias -= Rate * a / points.Length;
            perScore -= Rate * b / points.Length;
            perDensity -= Rate * c / points.Length;
        }

        return (bias, perScore, perDensity);
    }

    private readonly record struct Point(double Score, double Density, double Given, bool Right);
}
