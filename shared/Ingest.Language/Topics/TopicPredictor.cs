using Ingest.Contracts;
using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>Says what an English text is about, and which of its phrases say so.</summary>
internal sealed class TopicPredictor
{
    private const int LongestPhrase = 3;
    private const int TitleCounts = 2;
    private const int MostEvidence = 8;

    private readonly Lazy<TopicLexicon> _lexicon = new(TopicLexicon.Load);

    public IReadOnlyList<Topic> Predict(Document document)
    {
        if (document.Language != "en")
            return [];
        var found = new Dictionary<string, Finding>();
        var words = Collect(document.Text, document.Tokens, title: false, found);
        words += Collect(document.Title, document.TitleTokens, title: true, found);
        return Choose(found, words);
    }

    /// <summary>Looks up every phrase, the longest first, and returns how many words were read.</summary>
    private int Collect(string text, Token[] tokens, bool title, Dictionary<string, Finding> found)
    {
        var votes = _lexicon.Value.Votes;
        var stems = new StemmedTokens(text, tokens);
        var i = 0;
        while (i < stems.Count)
        {
            var taken = 1;
            for (var length = LongestPhrase; length > 0; length--)
            {
                var phrase = stems.Phrase(i, length);
                if (phrase.IsEmpty || !votes.TryGetValue(phrase, out var key, out var value))
                    continue;
                if (!found.TryGetValue(key, out var finding))
                    found.Add(key, finding = new Finding(value, title ? -1 : stems.Start(i), stems.Source(i, length)));
                finding.Count += title ? TitleCounts : 1;
                taken = length;
                break;
            }

            i += taken;
        }

        return stems.Count;
    }

    private static List<Topic> Choose(Dictionary<string, Finding> found, int words)
    {
        var weights = new double[TopicScore.Top.Length];
        foreach (var finding in found.Values)
        {
            foreach (var vote in finding.Votes)
                weights[vote.Topic] += vote.Weight * finding.Loudness;
        }

        var all = weights.Sum();
        var scores = Array.ConvertAll(weights, weight => TopicScore.Of(weight, all, words));
        var least = Math.Max(TopicScore.Least, scores.Max() * TopicScore.LeastOfBest);
        return [.. Enumerable.Range(0, scores.Length)
            .Where(topic => scores[topic] >= least)
            .OrderByDescending(topic => scores[topic])
            .Take(TopicScore.MostTopics)
            .Select(topic => new Topic(
                TopicScore.Top[topic].Id, TopicScore.Top[topic].Name, Math.Round(scores[topic], 3), EvidenceFor(topic, found)))];
    }

    private static List<Evidence> EvidenceFor(int topic, Dictionary<string, Finding> found) =>
        [.. found.Values
            .SelectMany(finding => finding.Votes, (finding, vote) => (finding, vote))
            .Where(pair => pair.vote.Topic == topic)
            .Select(pair => new Evidence(
                pair.finding.Phrase,
                pair.finding.Start,
                pair.finding.Phrase.Length,
                Math.Round(pair.vote.Weight * pair.finding.Loudness, 3)))
            .OrderByDescending(evidence => evidence.Weight)
            .ThenBy(evidence => evidence.Start)
            .ThenBy(evidence => evidence.Phrase, StringComparer.Ordinal)
            .Take(MostEvidence)];

    /// <summary>A phrase of the lexicon in the text: where first, and how often.</summary>
    private sealed class Finding(List<TopicVote> votes, int start, string phrase)
    {
        public List<TopicVote> Votes { get; } = votes;

        public int Start { get; } = start;

        public string Phrase { get; } = phrase;

        public int Count { get; set; }

        public double Loudness => 1 + Math.Log(Count);
    }
}
