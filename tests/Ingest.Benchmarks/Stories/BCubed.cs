namespace Ingest.Benchmarks.Stories;

/// <summary>How groups agree with the truth, each article weighing the same: B-cubed.</summary>
public readonly record struct BCubed(double Precision, double Recall)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static BCubed Of<TTruth, TGroup>(IReadOnlyList<(TTruth Truth, TGroup Group)> articles)
        where TTruth : notnull
        where TGroup : notnull
    {
        var truths = articles.CountBy(article => article.Truth).ToDictionary();
        var groups = articles.CountBy(article => article.Group).ToDictionary();
        var both = articles.CountBy(article => article).ToDictionary();
        return new BCubed(
            articles.Average(article => (double)both[article] / groups[article.Group]),
            articles.Average(article => (double)both[article] / truths[article.Truth]));
    }
}
