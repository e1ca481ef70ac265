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

    public static StoryEvidence Find(EnrichedArticle article, EnrichedArticle other)
    {
        var (own, others) = (ReadText.Of(article), ReadText.Of(other));
        return new(Names(article.Annotations, other.Annotations), Terms(own, others), QuotesOf(own, others));
    }

    private static List<string> Names(Annotations article, Annotations other)
    {
        var known = other.Entities.SelectMany(Forms).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. article.Entities.Where(entity => Forms(entity).Any(known.Contains)).Select(entity => entity.Text).Distinct().Take(MostNames)];
    }

    private static IEnumerable<string> Forms(Entity entity) => [entity.Text, .. entity.Aliases ?? []];

    private static List<string> Terms(ReadText article, ReadText other)
    {
        // The rarest in the language first: before an archive has counted its own, that is all there is to go by.
        var priors = Priors.Of(article.Language);
        var (own, others) = (Openings(article), Openings(other));
        return [.. own.Where(term => others.ContainsKey(term.Key)).OrderBy(term => priors.Share(term.Key)).ThenBy(term => term.Value, StringComparer.Ordinal)
            .Select(term => term.Value).Take(MostTerms)];
    }

    /// <summary>The words of title and opening that tell something, each as it is first written.</summary>
    private static Dictionary<uint, string> Openings(ReadText article)
    {
        var priors = Priors.Of(article.Language);
        var terms = new Dictionary<uint, string>();
        Add(article.Title, CollectionsMarshal.AsSpan(article.TitleWords));
        Add(article.Text, CollectionsMarshal.AsSpan(article.Words)[..Math.Min(article.Words.Count, Printer.OpeningWords)]);
        return terms;

        void Add(string text, ReadOnlySpan<Word> words)
        {
            foreach (var word in words)
            {
                if (word.End - word.Start > 1 && !priors.IsFunctionWord(word.Hash))
                    terms.TryAdd(word.Plain, text[word.Start..word.End]);
            }
        }
    }

    private static List<string> QuotesOf(ReadText article, ReadText other)
    {
        var others = CollectionsMarshal.AsSpan(other.Words);
        var known = new HashSet<ulong>();
        foreach (var range in Quotes.Find(other.Text, others))
            known.UnionWith(Quotes.Hashes(others[range]));
        var shared = new List<string>();
        if (known.Count == 0)
            return shared;
        var text = article.Text;
        var own = CollectionsMarshal.AsSpan(article.Words);
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

    /// <summary>An article with its words, read once for all that is asked of them.</summary>
    private sealed record ReadText(string Language, string Title, List<Word> TitleWords, string Text, List<Word> Words)
    {
        public static ReadText Of(EnrichedArticle article)
        {
            var read = new ReadText(article.Annotations.Language, article.Article.Title ?? "", [], article.Article.Text, new List<Word>(article.Article.Text.Length / 5));
            WordReader.Read(read.Title, read.TitleWords);
            WordReader.Read(read.Text, read.Words);
            return read;
        }
    }
}
