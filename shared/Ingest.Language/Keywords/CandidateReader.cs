using System.Runtime.InteropServices;
using Ingest.Language.Tokens;
using Ingest.Language.Topics;

namespace Ingest.Language.Keywords;

/// <summary>Collects the telling words of a text and the pairs and triples of them that no mark and no frequent word parts.</summary>
internal sealed class CandidateReader(Document document)
{
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    private readonly Dictionary<ulong, int> _numbers = new(512);
    private readonly List<Candidate> _candidates = new(512);

    public static List<Candidate> Read(Document document)
    {
        var reader = new CandidateReader(document);
        reader.Read(document.Text, document.Tokens, document.Stems, 1, inTitle: false);
        reader.Read(document.Title, document.TitleTokens, document.TitleStems, KeywordFinder.TitleCounts, inTitle: true);
        return reader._candidates;
    }

    private void Read(string text, Token[] tokens, StemmedTokens stems, int times, bool inTitle)
    {
        // The two words before, where they belong to the same run.
        int before = -1, beforeThat = -1, beforeToken = -2, firstOfTwo = 0, firstOfThree = 0;
        foreach (var word in stems.Words)
        {
            var token = tokens[word.Token];
            if (!Tells(text, token))
                continue;
            var joined = before >= 0 && word.Token == beforeToken + 1 && !token.Is(TokenShape.LineStart) && !Differs(tokens[beforeToken], token);
            if (!joined)
                before = beforeThat = -1;
            var number = Count(word.Hash, token.Start, token.End, times, inTitle, settled: !token.Is(TokenShape.Opening));
            ref var single = ref CollectionsMarshal.AsSpan(_candidates)[number];
            if (single.Words == 0)
                (single.Words, single.First) = (1, number);
            if (before >= 0)
                CountPhrase(before, number, -1, firstOfTwo, token.End, times, inTitle);
            if (beforeThat >= 0)
                CountPhrase(beforeThat, before, number, firstOfThree, token.End, times, inTitle);
            (beforeThat, firstOfThree) = (before, firstOfTwo);
            (before, firstOfTwo, beforeToken) = (number, token.Start, word.Token);
        }
    }

    private void CountPhrase(int first, int second, int third, int start, int end, int times, bool inTitle)
    {
        var key = 1UL << 63 | (ulong)(uint)(first + 1) << 42 | (ulong)(uint)(second + 1) << 21 | (uint)(third + 1);
        var number = Count(key, start, end, times, inTitle, settled: true);
        ref var phrase = ref CollectionsMarshal.AsSpan(_candidates)[number];
        if (phrase.Words == 0)
            (phrase.First, phrase.Second, phrase.Third, phrase.Words) = (first, second, third, third < 0 ? 2 : 3);
    }

    private int Count(ulong key, int start, int end, int times, bool inTitle, bool settled)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
        if (!known)
        {
            number = _candidates.Count;
            _candidates.Add(new Candidate { Start = start, Length = end - start, InTitle = inTitle, Settled = settled });
        }

        ref var candidate = ref CollectionsMarshal.AsSpan(_candidates)[number];
        candidate.Count += times;
        if (settled && !candidate.Settled && !inTitle)
            (candidate.Start, candidate.Length, candidate.Settled) = (start, end - start, true);
        return number;
    }

    private bool Tells(string text, Token token) =>
        !token.Is(TokenShape.Number | TokenShape.Ideograph)
        && (token.Length >= ShortestWord || token.Is(TokenShape.Capitals)) && token.Length <= LongestWord
        && !document.IsFrequent(token, text);

    /// <summary>A name and the small words beside it are two phrases.</summary>
    private static bool Differs(Token before, Token token) =>
        !before.Is(TokenShape.Opening) && before.Is(TokenShape.Capitalised) != token.Is(TokenShape.Capitalised);
}
