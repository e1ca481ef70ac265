using Ingest.Contracts;
using Ingest.Language.Tokens;

namespace Ingest.Language.Topics.Own;

/// <summary>A topic that a user defined by terms.</summary>
/// <remarks>
/// A term found n times in the text adds <c>weight × (1 + ln n)</c>; an occurrence in the title counts twice. The score is
/// <c>sum / (sum + Least)</c>, so that a sum of <see cref="Least"/> makes 0.5, and the topic is given from there on.
/// </remarks>
public sealed class TopicRule
{
    private readonly Dictionary<string, double> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _not = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <param name="least">What the found terms must weigh together; above 0.</param>
    /// <param name="terms">Words or phrases and their weights, above 0; small letters and capitals, singular and plural are alike.</param>
    /// <param name="not">An article with one of these does not have the topic.</param>
    public TopicRule(string name, double least, IReadOnlyDictionary<string, double> terms, IEnumerable<string> not)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        (Name, Least) = (name, least);
        foreach (var (term, weight) in terms)
            _terms[Stems(term)] = weight;
        foreach (var term in not)
            _not.Add(Stems(term));
        _longest = _terms.Keys.Concat(_not).Select(term => term.AsSpan().Count(' ') + 1).DefaultIfEmpty(0).Max();
    }

    public string Name { get; }

    public double Least { get; }

    /// <summary>A term as it is looked for; empty where it has no word.</summary>
    public static string Stems(string term)
    {
        var stems = new StemmedTokens(term, Tokenizer.Tokenize(term));
        return string.Join(' ', Enumerable.Range(0, stems.Count).Select(word => stems.Phrase(word, 1).ToString()));
    }

    internal Topic? Predict(Document document)
    {
        var found = new Dictionary<string, (Place Place, int Count)>(StringComparer.Ordinal);
        if (!Collect(document.TitleStems, inTitle: true, found) || !Collect(document.Stems, inTitle: false, found))
            return null;
        var places = new Dictionary<Place, double>();
        foreach (var (term, (place, count)) in found)
            TopicEvidence.Add(places, place, _terms[term] * (1 + Math.Log(count)));
        var sum = places.Values.Sum();
        return sum < Least ? null : new Topic(OwnTopics.IdOf(Name), Name, Math.Round(sum / (sum + Least), 3), TopicEvidence.Heaviest(places, document));
    }

    /// <returns>False where a term was found that the topic must not have.</returns>
    private bool Collect(StemmedTokens stems, bool inTitle, Dictionary<string, (Place Place, int Count)> found)
    {
        var terms = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var not = _not.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = 0; word < stems.Count; word++)
        {
            for (var length = Math.Min(_longest, stems.Count - word); length > 0; length--)
            {
                var phrase = stems.Phrase(word, length);
                if (phrase.IsEmpty)
                    continue;
                if (not.Contains(phrase))
                    return false;
                if (!terms.TryGetValue(phrase, out var term, out _))
                    continue;
                var place = new Place(stems.Words[word].TextStart, stems.Words[word + length - 1].TextEnd, inTitle);
                var before = found.TryGetValue(term, out var known) ? known : (place, 0);
                found[term] = (before.Item1, before.Item2 + (inTitle ? TopicPredictor.TitleCounts : 1));
            }
        }

        return true;
    }
}
