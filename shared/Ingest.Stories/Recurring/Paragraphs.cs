using System.Runtime.InteropServices;
using Ingest.Stories.SameText;
using Ingest.Stories.Words;

namespace Ingest.Stories.Recurring;

/// <summary>The paragraphs of a text, each with the hashes by which it is known again though a word or a number of it changed.</summary>
/// <remarks>
/// A paragraph is its pairs of neighbouring words, any number counting as one word. Ten times the two pairs that come first in an order of all
/// pairs make a hash: two paragraphs that share 60% of their pairs have one in common with probability 0.99, at 30% with 0.61.
/// Pure; one for each thread, since it keeps its scratch list.
/// </remarks>
public sealed class Paragraphs
{
    private const int Hashes = 10;

    /// <summary>Fewer words come again by chance.</summary>
    private const int LeastWords = 4;

    /// <summary>A date-line that stands alone is no longer than this.</summary>
    private const int DateLineWords = 8;

    private readonly List<Word> _words = [];

    /// <summary>A text's paragraphs, as blank lines part them.</summary>
    public static string[] Split(string text) => text.Split("\n\n");

    /// <returns>Empty for what is never boilerplate: few words, a quotation, an editor's note in brackets, a date-line.</returns>
    public IReadOnlyList<long> HashesOf(string paragraph)
    {
        _words.Clear();
        WordReader.Read(paragraph, _words);
        var words = CollectionsMarshal.AsSpan(_words);
        if (words.Length < LeastWords || IsNote(paragraph) || IsDateLine(paragraph, words) || Quotes.Find(paragraph, words).Count > 0)
            return [];
        Span<ulong> least = stackalloc ulong[Hashes * 2];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var pair = (((ulong)Plain(paragraph, words[i]) << 32) | Plain(paragraph, words[i + 1])) * 0x9E3779B97F4A7C15;
            for (var order = 0; order < least.Length; order++)
                least[order] = Math.Min(least[order], Mix(pair + ((ulong)order * 0xD1B54A32D192ED03)));
        }

        var hashes = new long[Hashes];
        for (var i = 0; i < Hashes; i++)
            hashes[i] = (long)Mix(Mix(least[2 * i] + (ulong)i) ^ least[(2 * i) + 1]);
        return hashes;
    }

    /// <summary>Words of a title or paragraph that tell what it is about, by their hashes.</summary>
    internal IEnumerable<uint> Terms(string text, Weighing.Priors priors)
    {
        _words.Clear();
        WordReader.Read(text, _words);
        return [.. _words.Where(word => word.End - word.Start > 2 && !priors.IsFunctionWord(word.Hash)).Select(word => word.Plain)];
    }

    private static uint Plain(string text, Word word) => char.IsAsciiDigit(text[word.Start]) ? 1 : word.Plain;

    private static bool IsNote(string paragraph) =>
        paragraph.AsSpan().Trim() is ['[', .., ']'] or ['(', .., ')'] or ['［', .., '］'] or ['【', .., '】'];

    /// <summary>'CARACAS, March 3 (Reuters)': capitals first, a comma or a bracket after them, and no sentence.</summary>
    private static bool IsDateLine(string paragraph, ReadOnlySpan<Word> words)
    {
        var first = paragraph.AsSpan(words[0].Start, words[0].End - words[0].Start);
        return words.Length <= DateLineWords && first.Length > 2 && !first.ContainsAnyInRange('a', 'z') && paragraph.AsSpan().ContainsAny(",(—–");
    }

    /// <summary>Spreads the bits (the finalizer of MurmurHash3).</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
