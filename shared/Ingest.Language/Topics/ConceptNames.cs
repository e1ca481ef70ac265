using System.Collections.Concurrent;
using Ingest.Language.Tables;
using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>The names of IPTC's concepts in one language, as phrases to be found in texts.</summary>
internal sealed class ConceptNames
{
    private const string File = "mediatopics-names.tsv";

    /// <summary>Longer names describe rather than name; no text has them.</summary>
    private const int LongestName = 4;

    private static readonly ConcurrentDictionary<string, ConceptNames> ByLanguage = new();

    private readonly PhraseTable<List<MediaTopic>> _concepts = new();
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private ConceptNames(string language)
    {
        foreach (var (concept, name) in language == "en" ? MediaTopics.All.Select(topic => (topic, topic.Name)) : Translated(language))
            Add(concept, name);
    }

    /// <summary>How many concepts have a name in this language; 0 where the taxonomy has not the language.</summary>
    public int Count => _named.Count;

    public static ConceptNames Of(string language) => ByLanguage.GetOrAdd(language, code => new ConceptNames(code));

    /// <summary>Every concept whose name stands in the text or the title, the longest names first taken.</summary>
    public List<ConceptFinding> Find(Document document)
    {
        var found = new Dictionary<int, ConceptFinding>();
        if (Count == 0)
            return [];
        Collect(document.TitleStems, inTitle: true, found);
        Collect(document.Stems, inTitle: false, found);
        return [.. found.Values];
    }

    private static IEnumerable<(MediaTopic Concept, string Name)> Translated(string language) =>
        from line in Table.Lines(File)
        let fields = line.Split('\t')
        where fields[1] == language
        let concept = MediaTopics.Find("medtop:" + fields[0])
        where concept is not null
        select (concept, fields[2]);

    private void Add(MediaTopic concept, string name)
    {
        _named.Add(concept.Id);
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        var plain = bracket > 0 ? name[..bracket] : name;
        var stems = new StemmedTokens(plain, Tokenizer.Tokenize(plain));
        var phrase = stems.Phrase(0, stems.Count);
        if (concept.Level == 1 && stems.Count > 1 || stems.Count is 0 or > LongestName || phrase.IsEmpty)
            return;
        var concepts = _concepts.GetOrAdd(phrase.ToString(), out _);
        if (!concepts.Contains(concept))
            concepts.Add(concept);
    }

    private void Collect(StemmedTokens stems, bool inTitle, Dictionary<int, ConceptFinding> found)
    {
        var words = stems.Words;
        for (var word = 0; word < words.Length; word++)
        {
            if (!_concepts.TryMatch(stems, word, out var number, out var length))
                continue;
            if (!found.TryGetValue(number, out var finding))
                found.Add(number, finding = new ConceptFinding(_concepts[number], new Place(words[word].TextStart, words[word + length - 1].TextEnd, inTitle), length));
            finding.Count += inTitle ? TopicPredictor.TitleCounts : 1;
            word += length - 1;
        }
    }
}

/// <summary>A concept's name in an article: where first, and how often.</summary>
internal sealed class ConceptFinding(List<MediaTopic> concepts, Place place, int words)
{
    /// <summary>A name of several words says more than one of one word.</summary>
    private const double SeveralWords = 2;

    public List<MediaTopic> Concepts { get; } = concepts;

    public Place Place { get; } = place;

    public int Count { get; set; }

    public double Weight => (words > 1 ? SeveralWords : 1) * (1 + Math.Log(Count));
}
