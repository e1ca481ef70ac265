using Ingest.Contracts;

namespace Ingest.Language.Topics.Own;

/// <summary>A user's own topics: those taught by examples and those defined by terms.</summary>
/// <param name="models">Trained models; each speaks for itself.</param>
/// <param name="version">What the annotations' model says of them: it changes when their files do.</param>
public sealed class OwnTopics(IReadOnlyList<OwnTopicModel> models, IReadOnlyList<TopicRule> rules, string version)
{
    /// <summary>What sets the ids of own topics apart from IPTC's.</summary>
    private const string Prefix = "own:";

    public string Version { get; } = version;

    public IEnumerable<string> Names => models.SelectMany(model => model.Names).Concat(rules.Select(rule => rule.Name));

    public static string IdOf(string name) => Prefix + name;

    /// <summary>The own topics of a text in any language, the most probable first; of two with one name the more probable.</summary>
    internal IEnumerable<Topic> Predict(Document document) =>
        models.SelectMany(model => model.Predict(document))
            .Concat(rules.Select(rule => rule.Predict(document)).OfType<Topic>())
            .OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal)
            .DistinctBy(topic => topic.Id);
}
