namespace Ingest.Language.Topics;

/// <summary>A phrase of the lexicon in an article: where first, and how often.</summary>
internal sealed class TopicFinding(List<TopicVote> votes, int start, string phrase)
{
    public List<TopicVote> Votes { get; } = votes;

    /// <summary>Where it stands in the text; -1 in the title.</summary>
    public int Start { get; } = start;

    public string Phrase { get; } = phrase;

    public int Count { get; set; }

    public double Loudness => 1 + Math.Log(Count);
}
