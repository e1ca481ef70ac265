using System.Runtime.InteropServices;
using Ingest.Contracts;

namespace Ingest.Language.Keywords;

/// <summary>Finds the words and phrases that tell an article from others.</summary>
/// <remarks>
/// A candidate weighs <c>(1 + ln count) × place × length</c>. Place falls from 1 at the start of the text to three quarters at its end. Length stands for
/// how much a word says: the letters of a word grow with its information (Piantadosi, Tily, Gibson 2011, doi:10.1073/pnas.1012551108). Several words are a
/// phrase where they come twice; they weigh as much as a word of five letters, or as their longest word where none of them comes without the others. A word
/// beside a phrase that holds it must also come without it (C-value, Frantzi et al. 2000). The settings followed scores on KPCrowd: its figure is one of development.
/// </remarks>
internal static class KeywordFinder
{
    /// <summary>The most keywords an article is given.</summary>
    public const int Most = 20;

    /// <summary>How much of its weight a candidate has lost that stands at the very end.</summary>
    private const double PlaceWeight = 0.25;

    /// <summary>The power of a word's letters, and the most of them that count: longer words are mostly compounds.</summary>
    private const double LengthPower = 1.1;
    private const int MostLetters = 11;

    /// <summary>What a phrase weighs where a word has its letters.</summary>
    private const double PhraseWeight = 6;

    private const int FewestOfPhrase = 2;

    private static readonly double[] _lengths = [.. Enumerable.Range(0, MostLetters + 1).Select(letters => Math.Pow(letters, LengthPower))];

    /// <returns>At most <see cref="Most"/>, the most telling first; scores are relative to the first, whose score is 1.</returns>
    public static IReadOnlyList<Keyword> Find(Document document)
    {
        var candidates = CandidateReader.Read(document);
        var all = CollectionsMarshal.AsSpan(candidates);
        var order = new (double Score, int Words, int Number)[all.Length];
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            all[i].Score = Score(all, i, document.Text.Length);
            if (all[i].Score > 0)
                order[count++] = (all[i].Score, all[i].Words, i);
        }

        var ranked = order.AsSpan(0, count);
        ranked.Sort(static (a, b) => (b.Score, b.Words, a.Number).CompareTo((a.Score, a.Words, b.Number)));
        return Distinct(ranked, all, document);
    }

    /// <summary>The weight of a candidate; its words, which come before it, have theirs.</summary>
    private static double Score(ReadOnlySpan<Candidate> all, int number, int length)
    {
        ref readonly var candidate = ref all[number];
        if (candidate.Words > 1 && candidate.Count < FewestOfPhrase)
            return 0;
        var place = candidate.InTitle ? 1 : 1 - (PlaceWeight * candidate.Start / Math.Max(length, 1));
        var loudness = (1 + Math.Log(candidate.Count)) * place;
        return candidate.Words > 1
            ? Math.Max(loudness * PhraseWeight, WeightOfWords(all, candidate))
            : loudness * _lengths[Math.Min(candidate.Letters, MostLetters)];
    }

    /// <summary>The greatest weight of a phrase's words where none of them comes without it; so the phrase stands for them.</summary>
    private static double WeightOfWords(ReadOnlySpan<Candidate> all, in Candidate phrase)
    {
        ref readonly var first = ref all[phrase.First];
        ref readonly var second = ref all[phrase.Second];
        ref readonly var third = ref all[Math.Max(phrase.Third, 0)];
        if (Math.Max(first.Count, second.Count) > phrase.Count || phrase.Words == 3 && third.Count > phrase.Count)
            return 0;
        return Math.Max(Math.Max(first.Score, second.Score), phrase.Words == 3 ? third.Score : 0);
    }

    private static List<Keyword> Distinct(ReadOnlySpan<(double Score, int Words, int Number)> ranked, ReadOnlySpan<Candidate> all, Document document)
    {
        var keywords = new List<Keyword>(Most);
        Span<int> taken = stackalloc int[Most];
        foreach (var (score, _, number) in ranked)
        {
            if (keywords.Count == Most)
                break;
            if (IsPartOf(number, all, taken[..keywords.Count]))
                continue;
            taken[keywords.Count] = number;
            var source = all[number].InTitle ? document.Title : document.Text;
            var text = source.AsSpan(all[number].Start, all[number].Length);
            keywords.Add(new Keyword(OneLine(text), Math.Round(score / ranked[0].Score, 3)));
        }

        return keywords;
    }

    /// <summary>Whether a candidate never comes without one that is taken and holds it, or holds one that never comes without it.</summary>
    private static bool IsPartOf(int number, ReadOnlySpan<Candidate> all, ReadOnlySpan<int> taken)
    {
        ref readonly var candidate = ref all[number];
        foreach (var other in taken)
        {
            ref readonly var known = ref all[other];
            if (known.Words > candidate.Words ? Holds(known, candidate, number) && candidate.Count <= known.Count
                : candidate.Words > known.Words && Holds(candidate, known, other) && known.Count <= candidate.Count)
                return true;
        }

        return false;
    }

    private static bool Holds(in Candidate phrase, in Candidate part, int number) => part.Words == 1
        ? phrase.First == number || phrase.Second == number || phrase.Words == 3 && phrase.Third == number
        : (phrase.First, phrase.Second) == (part.First, part.Second) || (phrase.Second, phrase.Third) == (part.First, part.Second);

    private static string OneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\n', '\t', '\r') < 0 && !text.Contains("  ", StringComparison.Ordinal)
            ? text.ToString()
            : string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
