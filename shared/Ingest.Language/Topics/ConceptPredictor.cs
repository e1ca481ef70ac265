using Ingest.Contracts;

namespace Ingest.Language.Topics;

/// <summary>Finds topics by the names of the taxonomy's concepts: those below a predicted topic, and all of them where no model knows the language.</summary>
internal static class ConceptPredictor
{
    /// <summary>A name of one word must come twice or in the title; a longer one once.</summary>
    private const double LeastBelow = 1.6;

    private const int MostBelow = 4;

    /// <summary>Without a model: so much weight, and a share of all that was found, of at least two names.</summary>
    private const double LeastAlone = 3;

    private const double LeastShare = 0.4;
    private const int FewestNames = 2;
    private const int MostAlone = 2;

    /// <summary>Names alone are no proof, so no score is higher. A judgement, not a measurement.</summary>
    private const double MostProbable = 0.7;

    /// <summary>Concepts of deeper levels under the given topics, each with its name's place; a score is never above its topic's.</summary>
    public static IEnumerable<Topic> Below(IReadOnlyList<Topic> given, Document document)
    {
        if (given.Count == 0)
            return [];
        var scores = given.ToDictionary(topic => topic.Id, topic => topic.Score);
        return ConceptNames.Of(document.Language).Find(document)
            .Where(finding => finding.Weight >= LeastBelow)
            .SelectMany(finding => finding.Concepts.Where(concept => concept.Level > 1), (finding, concept) => (finding, concept, Top: MediaTopics.TopOf(concept).Id))
            .Where(match => scores.ContainsKey(match.Top))
            .Select(match => Topic(match.concept, scores[match.Top] * match.finding.Weight / (match.finding.Weight + 1), [match.finding], document))
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal)
            .Take(MostBelow);
    }

    /// <summary>Top-level topics by names alone, for languages without a model.</summary>
    public static IReadOnlyList<Topic> Alone(Document document)
    {
        var byTop = ConceptNames.Of(document.Language).Find(document)
            .SelectMany(finding => finding.Concepts.Select(MediaTopics.TopOf).Distinct(), (finding, top) => (finding, top))
            .GroupBy(match => match.top, match => match.finding)
            .Select(group => (Top: group.Key, Findings: group.ToList(), Weight: group.Sum(finding => finding.Weight)))
            .ToList();
        var all = byTop.Sum(top => top.Weight);
        return [.. byTop
            .Where(top => top.Findings.Count >= FewestNames && top.Weight >= LeastAlone && top.Weight >= LeastShare * all)
            .Select(top => Topic(top.Top, MostProbable * top.Weight / (top.Weight + 1), top.Findings, document))
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal)
            .Take(MostAlone)];
    }

    private static Topic Topic(MediaTopic topic, double score, IEnumerable<ConceptFinding> findings, Document document)
    {
        var places = new Dictionary<Place, double>();
        foreach (var finding in findings)
            TopicEvidence.Add(places, finding.Place, finding.Weight);
        return new Topic(topic.Id, topic.Name, Math.Round(score, 3), TopicEvidence.Heaviest(places, document));
    }
}
