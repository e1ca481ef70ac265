namespace Ingest.Stories.Indexing;

/// <summary>A story that an article may belong to.</summary>
/// <param name="Score">Similarity after the pause is counted.</param>
/// <param name="Quoted">A member that quotes the same words; 0 where there is none.</param>
/// <param name="Headlines">Whether article and story are told in headlines alone.</param>
internal readonly record struct Candidate(int Story, float Score, int Quoted, bool Headlines)
{
    public bool Suffices(StoryOptions options) => Score >= (Quoted > 0 ? options.QuoteThreshold : Least(options));

    /// <summary>A shared quotation weighs as much as the thresholds differ.</summary>
    public double Rank(StoryOptions options) => Score + (Quoted > 0 ? Least(options) - options.QuoteThreshold : 0);

    private double Least(StoryOptions options) => Headlines ? options.HeadlineThreshold : options.Threshold;
}
