using Ingest.Stories.Words;

namespace Ingest.Stories.SameText;

/// <summary>What a text quotes: stretches between quotation marks of eight words or more.</summary>
internal static class Quotes
{
    public const int LeastWords = 8;

    /// <summary>Runs of eight words that are kept of all quotations together.</summary>
    private const int Most = 48;

    /// <summary>Of so many neighbouring runs one is kept, the same in every text.</summary>
    private const int Neighbours = 4;

    /// <summary>A quotation that is longer has lost its closing mark.</summary>
    private const int LongestCharacters = 1_200;

    /// <summary>The words of each quotation, as ranges of <paramref name="words"/>.</summary>
    public static List<Range> Find(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var found = new List<Range>();
        var word = 0;
        for (var at = 0; at < text.Length;)
        {
            var opening = text[at..].IndexOfAny(Openings);
            if (opening < 0)
                break;
            opening += at;
            at = opening + 1;
            if (IsClosingOnly(text, opening))
                continue;
            var close = text[at..Math.Min(text.Length, at + LongestCharacters)].IndexOfAny(Closing(text[opening]));
            if (close < 0)
                continue;
            var end = at + close;
            while (word < words.Length && words[word].Start < at)
                word++;
            var first = word;
            while (word < words.Length && words[word].End <= end)
                word++;
            if (word - first >= LeastWords)
                found.Add(first..word);
            at = end + 1;
        }

        return found;
    }

    /// <summary>Runs of eight quoted words as numbers, thinned so that any eleven words that two texts both quote share one.</summary>
    public static uint[] Runs(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        var kept = new List<uint>();
        foreach (var range in Find(text, words))
        {
            var runs = Hashes(words[range]);
            for (var i = 0; i == 0 || i + Neighbours <= runs.Length; i++)
            {
                var least = uint.MaxValue;
                foreach (var run in runs.AsSpan(i, Math.Min(Neighbours, runs.Length - i)))
                    least = Math.Min(least, (uint)(run >> 32));
                if ((kept.Count == 0 || kept[^1] != least) && kept.Count < Most)
                    kept.Add(least);
            }
        }

        return [.. kept.Distinct()];
    }

    /// <summary>Each run of eight words, in order.</summary>
    public static ulong[] Hashes(ReadOnlySpan<Word> quoted)
    {
        var runs = new ulong[quoted.Length - LeastWords + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            foreach (var word in quoted.Slice(i, LeastWords))
                runs[i] = (runs[i] + word.Hash) * 0x9E3779B97F4A7C15;
        }

        return runs;
    }

    private static readonly System.Buffers.SearchValues<char> Openings = System.Buffers.SearchValues.Create("\"“„«»‘`");

    private static ReadOnlySpan<char> Closing(char opening) => opening switch
    {
        '“' => "”",
        '„' => "“”",
        '«' => "»",
        '»' => "«",
        '‘' => "’",
        '`' => "'",
        _ => "\"",
    };

    /// <summary>Two backticks, as old wires write, count as one; an apostrophe's likeness inside a word opens nothing.</summary>
    private static bool IsClosingOnly(ReadOnlySpan<char> text, int at) =>
        text[at] is '`' && at + 1 < text.Length && text[at + 1] == '`' || at > 0 && char.IsLetterOrDigit(text[at - 1]);
}
