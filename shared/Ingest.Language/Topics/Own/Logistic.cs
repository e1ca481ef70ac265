namespace Ingest.Language.Topics.Own;

/// <summary>A curve that turns a model's score into a probability (Platt 1999).</summary>
internal readonly record struct Logistic(double Slope, double Offset)
{
    /// <summary>Where too little is known: an SVM's margin, -1 to 1, becomes 0.05 to 0.95.</summary>
    public static readonly Logistic Margin = new(3, 0);

    private const int FewestOfAKind = 3;
    private const int Rounds = 2000;
    private const double Rate = 2;

    public double Of(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    /// <summary>Fits the curve to decisions whose answers are known, pulled a little towards <see cref="Margin"/>.</summary>
    public static Logistic Fit(IReadOnlyList<(double Score, bool Right)> points)
    {
        if (points.Count(point => point.Right) < FewestOfAKind || points.Count(point => !point.Right) < FewestOfAKind)
            return Margin;
        var (slope, offset) = Margin;
        for (var round = 0; round < Rounds; round++)
        {
            double bySlope = 0, byOffset = 0;
            foreach (var (score, right) in points)
            {
                var error = new Logistic(slope, offset).Of(score) - (right ? 1 : 0);
                bySlope += error * score;
                byOffset += error;
            }

            // One imagined decision that holds the slope keeps separable examples from an endless one.
            slope -= Rate * (bySlope + (0.01 * (slope - Margin.Slope))) / points.Count;
            offset -= Rate * byOffset / points.Count;
        }

        return new Logistic(slope, offset);
    }
}
