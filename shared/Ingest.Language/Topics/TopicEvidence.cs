using Ingest.Contracts;

namespace Ingest.Language.Topics;

/// <summary>The phrases that speak for a topic, of the lexicon and of the model together, heaviest first.</summary>
internal static class TopicEvidence
{
    private const int Most = 8;
    private const double Least = 0.02;

    public static List<Evidence> Of(int topic, TopicReading reading, TopicModel model, Document document)
    {
        var weights = new Dictionary<(string Phrase, int Start), double>();
        foreach (var finding in reading.Findings)
        {
            foreach (var vote in finding.Votes)
            {
                if (vote.Topic == topic)
                    Add((finding.Phrase, finding.Start), vote.Weight * finding.Loudness * reading.LexiconUnit);
            }
        }

        foreach (var (bucket, feature) in reading.Features.All)
        {
            var weight = model.Weight(bucket, topic) * feature.Value * reading.LinearUnit;
            if (weight <= Least)
                continue;
            var source = feature.InTitle ? document.Title : document.Text;
            Add((source[feature.Start..feature.End], feature.InTitle ? -1 : feature.Start), weight);
        }

        return [.. weights
            .Where(pair => pair.Value > Least)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Start).ThenBy(pair => pair.Key.Phrase, StringComparer.Ordinal)
            .Take(Most)
            .Select(pair => new Evidence(pair.Key.Phrase, pair.Key.Start, pair.Key.Phrase.Length, Math.Round(pair.Value, 3)))];

        void Add((string Phrase, int Start) key, double weight) => weights[key] = weights.GetValueOrDefault(key) + weight;
    }
}
