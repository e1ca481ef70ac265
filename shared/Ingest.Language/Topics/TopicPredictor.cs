using Ingest.Contracts;

namespace Ingest.Language.Topics;

/// <summary>Says what a text is about, and which of its phrases say so: by a model in English, by the names of concepts elsewhere.</summary>
internal sealed class TopicPredictor
{
    /// <summary>A word of the title counts as if it came so many times.</summary>
    public const int TitleCounts = 2;

    private readonly Lazy<TopicLexicon> _lexicon = new(TopicLexicon.Load);
    private readonly Lazy<TopicModel> _model;

    public TopicPredictor()
        : this(new Lazy<TopicModel>(TopicModel.Load))
    {
    }

    internal TopicPredictor(Lazy<TopicModel> model) => _model = model;

    public IReadOnlyList<Topic> Predict(Document document)
    {
        if (document.Language != "en")
            return ConceptPredictor.Alone(document);
        var given = Given(document);
        return [.. given, .. ConceptPredictor.Below(given, document)];
    }

    private List<Topic> Given(Document document)
    {
        var reading = Read(document);
        if (reading.Findings.Count == 0)
            return [];
        var scores = TopicScore.Of(reading);
        var least = Math.Max(TopicScore.Least, scores.Max() * TopicScore.LeastOfBest);
        return [.. Enumerable.Range(0, scores.Length)
            .Where(topic => scores[topic] >= least)
            .OrderByDescending(topic => scores[topic])
            .Take(TopicScore.MostTopics)
            .Select(topic => new Topic(
                TopicScore.Top[topic].Id,
                TopicScore.Top[topic].Name,
                Math.Round(scores[topic], 3),
                TopicEvidence.Of(topic, reading, _model.Value, document)))];
    }

    public TopicReading Read(Document document)
    {
        var found = new Dictionary<int, TopicFinding>();
        Collect(document.Stems, inTitle: false, found);
        Collect(document.TitleStems, inTitle: true, found);
        var words = document.Stems.Count + document.TitleStems.Count;
        return new TopicReading(found.Values, TopicFeatures.Of(document.TitleStems, document.Stems), _model.Value, words);
    }

    /// <summary>Looks up every phrase of the lexicon, the longest first.</summary>
    private void Collect(StemmedTokens stems, bool inTitle, Dictionary<int, TopicFinding> found)
    {
        var phrases = _lexicon.Value.Phrases;
        var words = stems.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!phrases.TryMatch(stems, i, out var number, out var length))
                continue;
            if (!found.TryGetValue(number, out var finding))
                found.Add(number, finding = new TopicFinding(phrases[number], words[i].TextStart, words[i + length - 1].TextEnd, inTitle));
            finding.Count += inTitle ? TitleCounts : 1;
            i += length - 1;
        }
    }
}
