namespace Ingest.Language.Topics;

/// <summary>A phrase of the lexicon in an article: where first, and how often.</summary>
internal sealed class TopicFinding(List<TopicVote> votes, int start, int end, bool inTitle)
{
    public List<TopicVote> Votes { get; } = votes;

    /// <summary>Where it begins in the text, or in the title where <see cref="InTitle"/>; UTF-16 code units.</summary>
    public int Start { get; } = start;

    public int End { get; } = end;

    public bool InTitle { get; } = inTitle;

    public int Count { get; set; }

    public double Loudness => Count == 1 ? 1 : 1 + Math.Log(Count);
}
