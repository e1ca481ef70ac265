using Ingest.Language.Topics.Learning;

namespace Ingest.Language.Topics.Own;

/// <summary>Learns users' own topics from labelled articles. Pure: the same articles in the same order give the same model, byte for byte.</summary>
/// <remarks>
/// Every fifth article of a set of topics is held out, the others train a first model; what that says of the held-out part makes the report and the scores'
/// scale. The model that is kept is trained on all articles.
/// </remarks>
public sealed class OwnTopicTraining
{
    /// <summary>Fewer articles teach nothing, and none could be held out.</summary>
    public const int FewestArticles = 5;

    /// <summary>A row of weights for each of 131,072 terms is held while training: 100 topics take 52 MB.</summary>
    public const int MostTopics = 100;

    private const int Folds = 5;

    private readonly List<LearningExample> _examples = [];
    private readonly List<bool> _heldOut = [];
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes one article; keeps its terms, not its text.</summary>
    /// <returns>False where it has not one word to learn from.</returns>
    public bool Add(LabelledArticle article)
    {
        var names = article.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (LearningExample.Of(article.Title, article.Text, []) is not { } example)
            return false;
        foreach (var name in names)
            _topics.TryAdd(name, _topics.Count);
        _examples.Add(example with { Topics = [.. names.Select(name => _topics[name])] });
        var kind = string.Join('\n', names);
        var nth = _seen[kind] = _seen.GetValueOrDefault(kind) + 1;
        _heldOut.Add(nth % Folds == 0);
        return true;
    }

    /// <summary>What stands in the way of training, for a person; null where nothing does.</summary>
    public string? Obstacle()
    {
        if (_topics.Count == 0)
            return "no article has a topic; give each a list of names, [] for an article of other subjects";
        if (_topics.Count > MostTopics)
            return $"{_topics.Count} topics, over the limit of {MostTopics}; train several models, each into a folder of its own";
        var few = _topics.Select(topic => (Name: topic.Key, Count: _examples.Count(example => example.Topics.Contains(topic.Value))))
            .Where(topic => topic.Count < FewestArticles).ToList();
        if (few.Count > 0)
            return $"too few articles of {string.Join(", ", few.Select(topic => $"'{topic.Name}' ({topic.Count})"))}; at least {FewestArticles} are needed for each topic";
        return _topics.Count == 1 && _examples.TrueForAll(example => example.Topics.Length > 0)
            ? $"all articles have the topic '{_topics.Keys.Single()}'; add some of other subjects, with \"topics\": []"
            : null;
    }

    /// <exception cref="InvalidOperationException">There is an <see cref="Obstacle"/>.</exception>
    public OwnTopicResult Train()
    {
        if (Obstacle() is { } obstacle)
            throw new InvalidOperationException(obstacle);
        string[] names = [.. _topics.OrderBy(topic => topic.Value).Select(topic => topic.Key)];
        var trial = LinearSvm.Train([.. _examples.Where((_, i) => !_heldOut[i])], names.Length);
        var held = _examples.Where((_, i) => _heldOut[i]).ToList();
        var points = held.SelectMany(example => names.Select((_, topic) => (example.Score(trial, names.Length, topic), example.Topics.Contains(topic)))).ToList();
        var curve = Logistic.Fit(points);
        var report = new ClassReport();
        foreach (var example in held)
        {
            report.Add(
                example.Topics.Select(topic => names[topic]),
                names.Where((_, topic) => curve.Of(example.Score(trial, names.Length, topic)) >= TopicScore.Least));
        }

        return new OwnTopicResult(OwnTopicModel.Of(names, LinearSvm.Train(_examples, names.Length), curve), report, _examples.Count);
    }
}

/// <summary>A trained model, and how well one trained on four fifths told the last fifth.</summary>
/// <param name="Articles">How many articles the model was trained on.</param>
public sealed record OwnTopicResult(OwnTopicModel Model, ClassReport HeldOut, int Articles);
