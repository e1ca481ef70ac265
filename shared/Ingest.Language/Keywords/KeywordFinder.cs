using Ingest.Contracts;

namespace Ingest.Language.Keywords;

/// <summary>Finds the phrases that tell an article from others, from the article alone.</summary>
/// <remarks>
/// A phrase is a run of up to three words between marks and frequent words. A word weighs more the oftener it comes, the more
/// phrases it is part of, and the earlier it stands; a phrase weighs what its words weigh, dampened by their number,
/// times its own frequency.
/// </remarks>
internal static class KeywordFinder
{
    private const int Most = 10;

    /// <summary>A word of the title counts as if it came so many times more.</summary>
    private const int TitleCounts = 2;

    public static IReadOnlyList<Keyword> Find(Document document)
    {
        var phrases = PhraseReader.Read(document);
        var words = new Dictionary<string, WordWeight>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.Words)
            {
                if (!words.TryGetValue(word, out var weight))
                    words.Add(word, weight = new WordWeight(phrase.Start));
                weight.Count += phrase.InTitle ? TitleCounts : 1;
                weight.Degree += phrase.Words.Length;
            }
        }

        var scored = phrases
            .GroupBy(phrase => phrase.Key)
            .Select(group => (Phrase: group.First(), Score: Score(group.First(), group.Count(), words, document.Text.Length)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Phrase.Key, StringComparer.Ordinal);
        return Distinct(scored);
    }

    private static double Score(Phrase phrase, int count, Dictionary<string, WordWeight> words, int length)
    {
        var sum = phrase.Words.Sum(word => words[word].Of(length));
        return sum / Math.Sqrt(phrase.Words.Length) * (1 + Math.Log(count));
    }

    /// <summary>Of phrases that contain one another only the best stays; scores are relative to the best of all.</summary>
    private static List<Keyword> Distinct(IEnumerable<(Phrase Phrase, double Score)> scored)
    {
        var keywords = new List<Keyword>();
        var taken = new List<Phrase>();
        var best = 0.0;
        foreach (var (phrase, score) in scored)
        {
            if (keywords.Count == Most)
                break;
            if (taken.Exists(other => other.Overlaps(phrase)))
                continue;
            best = best == 0 ? score : best;
            taken.Add(phrase);
            keywords.Add(new Keyword(phrase.Text, Math.Round(score / best, 3)));
        }

        return keywords;
    }

    private sealed class WordWeight(int first)
    {
        public int Count { get; set; }

        public int Degree { get; set; }

        /// <summary>Frequency times breadth, from full weight at the start of the text down to half at its end.</summary>
        public double Of(int length) =>
            (1 + Math.Log(Count)) * (1 + (0.25 * Degree / Count)) * (1 - (0.5 * Math.Max(first, 0) / Math.Max(length, 1)));
    }
}
