namespace Ingest.Language.Topics;

/// <summary>What lexicon and model read in an article, brought to one scale.</summary>
/// <remarks>Each scores the seventeen topics; each set of scores is centred and divided by its deviation, and both are added.</remarks>
internal sealed class TopicReading
{
    /// <summary>The lexicon counts this much against the model.</summary>
    public const double LexiconWeight = 1;

    public TopicReading(IReadOnlyCollection<TopicFinding> findings, TopicFeatures features, TopicModel model, int words)
    {
        Findings = findings;
        Features = features;
        var lexicon = new double[TopicModel.Topics];
        foreach (var finding in findings)
        {
            var loudness = finding.Loudness;
            foreach (var vote in finding.Votes)
                lexicon[vote.Topic] += vote.Weight * loudness;
        }

        Density = Array.ConvertAll(lexicon, weight => weight / Math.Sqrt(words + TopicScore.Damping));
        var linear = model.Score(features);
        var linearDeviation = Standardise(linear);
        var lexiconDeviation = Standardise(lexicon);
        LexiconUnit = lexiconDeviation > 0 ? LexiconWeight / lexiconDeviation : 0;
        LinearUnit = linearDeviation > 0 ? 1 / (linearDeviation * features.Norm) : 0;
        Scores = [.. linear.Zip(lexicon, (model, terms) => model + (LexiconWeight * terms))];
    }

    public IReadOnlyCollection<TopicFinding> Findings { get; }

    public TopicFeatures Features { get; }

    /// <summary>How dense the lexicon's phrases stand, for each topic.</summary>
    public double[] Density { get; }

    public double[] Scores { get; }

    public double LexiconUnit { get; }

    public double LinearUnit { get; }

    private static double Standardise(double[] scores)
    {
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        for (var i = 0; i < scores.Length; i++)
            scores[i] = deviation > 0 ? (scores[i] - mean) / deviation : 0;
        return deviation;
    }
}
