using System.Runtime.InteropServices;
using Ingest.Contracts;
using Ingest.Stories.SameText;
using Ingest.Stories.Weighing;
using Ingest.Stories.Words;

namespace Ingest.Stories;

/// <summary>Finds what two articles have in common. Pure: nothing of it is kept, so nothing of it outlives the articles.</summary>
public static class EvidenceFinder
{
    private const int MostNames = 12;
    private const int MostTerms = 12;

    public static StoryEvidence Find(EnrichedArticle article, EnrichedArticle other) =>
        new(Names(article.Annotations, other.Annotations), Terms(article, other), QuotesOf(article.Article.Text, other.Article.Text));

    private static List<string> Names(Annotations article, Annotations other)
    {
        var known = other.Entities.SelectMany(Forms).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. article.Entities.Where(entity => Forms(entity).Any(known.Contains)).Select(entity => entity.Text).Distinct().Take(MostNames)];
    }

    private static IEnumerable<string> Forms(Entity entity) => [entity.Text, .. entity.Aliases ?? []];

    private static List<string> Terms(EnrichedArticle article, EnrichedArticle other)
    {
        var frequencies = new Frequencies(article.Annotations.Language);
        var (own, others) = (Openings(article), Openings(other));
        return [.. own.Where(term => others.ContainsKey(term.Key)).OrderByDescending(term => frequencies.Weight(term.Key)).ThenBy(term => term.Value, StringComparer.Ordinal)
            .Select(term => term.Value).Take(MostTerms)];
    }

    /// <summary>The words of title and opening that tell something, each as it is first written.</summary>
    private static Dictionary<uint, string> Openings(EnrichedArticle article)
    {
        var priors = Priors.Of(article.Annotations.Language);
        var terms = new Dictionary<uint, string>();
        Add(article.Article.Title ?? "");
        Add(article.Article.Text);
        return terms;

        void Add(string text)
        {
            var words = new List<Word>();
            WordReader.Read(text, words);
            foreach (var word in words.Take(Printer.OpeningWords).Where(word => word.End - word.Start > 1 && !priors.IsFunctionWord(word.Hash)))
                terms.TryAdd(word.Plain, text[word.Start..word.End]);
        }
    }

    private static List<string> QuotesOf(string text, string other)
    {
        var (words, others) = (new List<Word>(), new List<Word>());
        WordReader.Read(text, words);
        WordReader.Read(other, others);
        var own = CollectionsMarshal.AsSpan(words);
        var known = new HashSet<ulong>();
        foreach (var range in Quotes.Find(other, CollectionsMarshal.AsSpan(others)))
            known.UnionWith(Quotes.Hashes(CollectionsMarshal.AsSpan(others)[range]));
        var shared = new List<string>();
        foreach (var range in Quotes.Find(text, own))
        {
            var runs = Quotes.Hashes(own[range]);
            for (var i = 0; i < runs.Length; i++)
            {
                if (!known.Contains(runs[i]))
                    continue;
                var first = range.Start.Value + i;
                while (i + 1 < runs.Length && known.Contains(runs[i + 1]))
                    i++;
                shared.Add(text[own[first].Start..own[range.Start.Value + i + Quotes.LeastWords - 1].End]);
            }
        }

        return [.. shared.Distinct()];
    }
}
