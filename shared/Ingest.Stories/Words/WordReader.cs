using Ingest.Language.Tokens;

namespace Ingest.Stories.Words;

/// <summary>Reads the words and numbers of a text; marks are nothing to compare.</summary>
internal static class WordReader
{
    /// <summary>What is longer is compared so far, so that time stays bounded.</summary>
    private const int CharactersRead = 200_000;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    public static void Read(ReadOnlySpan<char> text, List<Word> words)
    {
        text = text[..Math.Min(text.Length, CharactersRead)];
        foreach (var token in new Tokenizer(text))
        {
            if (token.Is(TokenShape.Mark | TokenShape.Clitic))
                continue;
            var (hash, plain) = Hash(token.Of(text));
            words.Add(new Word(hash, plain, token.Start, token.End));
        }
    }

    public static (uint Hash, uint Plain) Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        for (var i = 0; i < word.Length - 1; i++)
        {
            var letter = Folding.Fold(word[i]);
            // A point inside U.S. is none of the word.
            if (letter != '.')
                hash = (hash ^ letter) * Prime;
        }

        var last = Folding.Fold(word[^1]);
        var whole = last == '.' ? hash : (hash ^ last) * Prime;
        return (Mix(whole), last == 's' && word.Length > 3 && Folding.Fold(word[^2]) is not ('s' or 'u' or 'i') ? Mix(hash) : Mix(whole));
    }

    /// <summary>Spreads the bits (the finalizer of MurmurHash3).</summary>
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
