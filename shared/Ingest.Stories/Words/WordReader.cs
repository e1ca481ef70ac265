using System.Globalization;
using Ingest.Language.Tokens;

namespace Ingest.Stories.Words;

/// <summary>Reads the words and numbers of a text; marks are nothing to compare.</summary>
internal static class WordReader
{
    /// <summary>What is longer is compared so far, so that time stays bounded.</summary>
    private const int CharactersRead = 200_000;

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Characters below U+0180 of which a word may be made without a second look.</summary>
    private static readonly bool[] Letters =
        [.. Enumerable.Range(0, Folding.End).Select(c => CharUnicodeInfo.GetUnicodeCategory((char)c) <= UnicodeCategory.OtherLetter)];

    /// <summary>Adds the words of a text, as <see cref="Tokenizer"/> finds them.</summary>
    /// <remarks>
    /// Of news nearly every word is a plain run of letters; those are read here, in a fifth of the time,
    /// and whatever is anything more (digits, apostrophes, points, other scripts) is left to the tokenizer.
    /// </remarks>
    public static void Read(ReadOnlySpan<char> text, List<Word> words)
    {
        text = text[..Math.Min(text.Length, CharactersRead)];
        for (var at = 0; at < text.Length;)
        {
            if (IsPlain(text[at]))
            {
                var end = at + 1;
                while (end < text.Length && IsPlain(text[end]))
                    end++;
                if (end == text.Length || Ends(text[end], end - at))
                {
                    Add(text, at, end, words);
                    at = end;
                    continue;
                }
            }
            else if (SaysNothing(text[at]))
            {
                at++;
                continue;
            }

            at = ReadTokens(text, at, words);
        }
    }

    /// <summary>Reads on by the tokenizer to the next gap between tokens.</summary>
    private static int ReadTokens(ReadOnlySpan<char> text, int at, List<Word> words)
    {
        var rest = text[at..];
        foreach (var token in new Tokenizer(rest))
        {
            if (token.Start > 0 && !token.Is(TokenShape.Glued))
                return at + token.Start;
            if (!token.Is(TokenShape.Mark | TokenShape.Clitic))
                Add(text, at + token.Start, at + token.End, words);
        }

        return text.Length;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Word> words)
    {
        var (hash, plain) = Hash(text[start..end]);
        words.Add(new Word(hash, plain, start, end));
    }

    private static bool IsPlain(char c) => c < Folding.End && Letters[c];

    /// <summary>A mark or a space after which no word goes on; a point after one letter may be that of an abbreviation.</summary>
    private static bool Ends(char c, int length) => SaysNothing(c) && c != '\'' && c != '\u2019' && (c != '.' || length > 1);

    /// <summary>Spaces and marks that are part of no word: of ASCII, and the dashes, quotation marks and points from U+2010 on.</summary>
    private static bool SaysNothing(char c) => c < 128 ? !char.IsAsciiLetterOrDigit(c) : c is >= '\u2010' and <= '\u2027';

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
