namespace Ingest.Stories;

/// <summary>What makes a story, and how much of the past is looked at.</summary>
public sealed record StoryOptions
{
    public static readonly StoryOptions Default = new();

    /// <summary>Articles that are remembered, the last that came; each takes about 2 KB of memory. The default is 50,000.</summary>
    public int Window { get; init; } = 50_000;

    /// <summary>The least similarity between an article and a story that it joins. The default is 0.23 (MODEL.md says how it was chosen).</summary>
    public double Threshold { get; init; } = 0.23;

    /// <summary>The same where article and story are told in headlines alone. The default is 0.17.</summary>
    public double HeadlineThreshold { get; init; } = 0.17;

    /// <summary>The least similarity where both have a quotation in common. The default is 0.1.</summary>
    public double QuoteThreshold { get; init; } = 0.1;

    /// <summary>The least similarity between two stories that become one. The default is 0.37.</summary>
    public double MergeThreshold { get; init; } = 0.37;

    /// <summary>The same between stories told in headlines alone, whose few words agree by chance less often. The default is 0.3.</summary>
    public double HeadlineMergeThreshold { get; init; } = 0.3;

    /// <summary>After so long a pause in a story, similarity counts half. The default is 7 days.</summary>
    public TimeSpan HalfLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After so long a pause in a story, what comes is another story. The default is 14 days.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(14);
}
