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
        reader.Read(document.Text, document.Tokens, document.Stems, inTitle: false);
        reader.Read(document.Title, document.TitleTokens, document.TitleStems, inTitle: true);
        return reader._candidates;
    }

    private void Read(string text, Token[] tokens, StemmedTokens stems, bool inTitle)
    {
        // The two words before, where they belong to the same run.
        int before = -1, beforeThat = -1, beforeToken = -2, firstOfTwo = 0, firstOfThree = 0;
        var words = stems.Words;
        for (int at = 0, last; at < words.Length; at = last + 1)
        {
            last = LastOfCompound(text, tokens, words, at);
            var token = tokens[words[at].Token];
            if (!Tells(text, tokens, words[at..(last + 1)]))
                continue;
            var joined = before >= 0 && words[at].Token == beforeToken + 1 && !token.Is(TokenShape.LineStart) && !Differs(tokens[beforeToken], token);
            if (!joined)
                before = beforeThat = -1;
            var end = tokens[words[last].Token].End;
            var number = Count(Key(words[at..(last + 1)]), token.Start, end, inTitle, settled: !token.Is(TokenShape.Opening));
            ref var single = ref CollectionsMarshal.AsSpan(_candidates)[number];
            if (single.Words == 0)
                (single.Words, single.First, single.Letters) = (1, number, Letters(words[at..(last + 1)]));
            if (before >= 0)
                CountPhrase(before, number, -1, firstOfTwo, end, inTitle);
            if (beforeThat >= 0)
                CountPhrase(beforeThat, before, number, firstOfThree, end, inTitle);
            (beforeThat, firstOfThree) = (before, firstOfTwo);
            (before, firstOfTwo, beforeToken) = (number, token.Start, words[last].Token);
        }
    }

    /// <summary>Words with hyphens between and no space are one: <c>al-Qaida</c>.</summary>
    private static int LastOfCompound(string text, Token[] tokens, ReadOnlySpan<StemmedWord> words, int at)
    {
        for (; at + 1 < words.Length && words[at + 1].Token == words[at].Token + 2; at++)
        {
            var hyphen = tokens[words[at].Token + 1];
            if (text[hyphen.Start] is not ('-' or '\u2010' or '\u2011') || !hyphen.Is(TokenShape.Glued) || !tokens[words[at + 1].Token].Is(TokenShape.Glued))
                break;
        }

        return at;
    }

    private static ulong Key(ReadOnlySpan<StemmedWord> compound)
    {
        ulong key = compound[0].Hash;
        foreach (var part in compound[1..])
            key = 1UL << 62 | TermHash.Pair((uint)key, part.Hash);
        return key;
    }

    private static int Letters(ReadOnlySpan<StemmedWord> compound)
    {
        var letters = 0;
        foreach (var part in compound)
            letters += part.Length;
        return letters;
    }

    private void CountPhrase(int first, int second, int third, int start, int end, bool inTitle)
    {
        var key = 1UL << 63 | (ulong)(uint)(first + 1) << 42 | (ulong)(uint)(second + 1) << 21 | (uint)(third + 1);
        var number = Count(key, start, end, inTitle, settled: true);
        ref var phrase = ref CollectionsMarshal.AsSpan(_candidates)[number];
        if (phrase.Words == 0)
            (phrase.First, phrase.Second, phrase.Third, phrase.Words) = (first, second, third, third < 0 ? 2 : 3);
    }

    private int Count(ulong key, int start, int end, bool inTitle, bool settled)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
        if (!known)
        {
            number = _candidates.Count;
            _candidates.Add(new Candidate { Start = start, Length = end - start, InTitle = inTitle, Settled = settled });
        }

        ref var candidate = ref CollectionsMarshal.AsSpan(_candidates)[number];
        candidate.Count++;
        if (settled && !candidate.Settled && !inTitle)
            (candidate.Start, candidate.Length, candidate.Settled) = (start, end - start, true);
        return number;
    }

    /// <summary>A number begins no keyword; a compound is one where it is a name's and one of its parts would be: no <c>long-term</c>.</summary>
    private bool Tells(string text, Token[] tokens, ReadOnlySpan<StemmedWord> compound)
    {
        if (tokens[compound[0].Token].Is(TokenShape.Number))
            return false;
        if (compound.Length > 1 && !tokens[compound[0].Token].Is(TokenShape.Capitalised) && !tokens[compound[^1].Token].Is(TokenShape.Capitalised))
            return false;
        foreach (var part in compound)
        {
            if (Tells(text, tokens[part.Token]))
                return true;
        }

        return false;
    }

    private bool Tells(string text, Token token) =>
        !token.Is(TokenShape.Number | TokenShape.Ideograph)
        && (token.Length >= ShortestWord || token.Is(TokenShape.Capitals)) && token.Length <= LongestWord
        && !document.SaysNothing(token, text);

    /// <summary>A name and the small words beside it are two phrases.</summary>
    private static bool Differs(Token before, Token token) =>
        !before.Is(TokenShape.Opening) && before.Is(TokenShape.Capitalised) != token.Is(TokenShape.Capitalised);
}
