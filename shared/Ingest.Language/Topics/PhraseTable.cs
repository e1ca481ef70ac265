namespace Ingest.Language.Topics;

/// <summary>Phrases of stemmed words with what they mean, found in a text by the words' hashes and then compared letter by letter.</summary>
internal sealed class PhraseTable<T>
    where T : new()
{
    /// <summary>The most words a phrase may have.</summary>
    public const int LongestPhrase = 8;

    /// <summary>Most words of a text begin no phrase, and most of those that do stand in none.</summary>
    private readonly HashFilter _first = new();
    private readonly HashFilter _whole = new();

    private readonly Dictionary<ulong, int> _numbers = new(4000);
    private readonly Dictionary<uint, int> _longest = new(4000);
    private readonly List<string> _phrases = new(4000);
    private readonly List<T> _values = new(4000);

    public T this[int number] => _values[number];

    /// <summary>What a phrase means; something new where it was not known.</summary>
    /// <param name="phrase">Stemmed words, one space between them.</param>
    /// <exception cref="ArgumentException">It has more than <see cref="LongestPhrase"/> words.</exception>
    public T GetOrAdd(string phrase, out bool known)
    {
        var words = phrase.Split(' ');
        if (words.Length > LongestPhrase)
            throw new ArgumentException($"the phrase '{phrase}' has {words.Length} words, over the limit of {LongestPhrase}", nameof(phrase));
        var key = 0UL;
        foreach (var word in words)
            key = Longer(key, TermHash.Of(word));
        known = _numbers.TryGetValue(key, out var number);
        if (known)
            return _values[number];
        _numbers.Add(key, _phrases.Count);
        _phrases.Add(phrase);
        _values.Add(new T());
        var first = TermHash.Of(words[0]);
        _first.Add(first);
        _whole.Add(key);
        _longest[first] = Math.Max(_longest.GetValueOrDefault(first), words.Length);
        return _values[^1];
    }

    /// <summary>The longest phrase that begins with a word of a text, as its number here and its length in words.</summary>
    public bool TryMatch(StemmedTokens stems, int word, out int number, out int length)
    {
        (number, length) = (-1, 0);
        return _first.MayHave(stems.Words[word].Hash) && TryMatchFrom(stems, word, out number, out length);
    }

    private bool TryMatchFrom(StemmedTokens stems, int word, out int number, out int length)
    {
        (number, length) = (-1, 0);
        var words = stems.Words[word..];
        if (!_longest.TryGetValue(words[0].Hash, out var longest))
            return false;
        Span<ulong> keys = stackalloc ulong[LongestPhrase];
        var count = 0;
        for (var key = 0UL; count < longest && count < words.Length && words[count].Clause == words[0].Clause; count++)
            keys[count] = key = Longer(key, words[count].Hash);
        for (length = count; length > 0; length--)
        {
            if (_whole.MayHave(keys[length - 1]) && _numbers.TryGetValue(keys[length - 1], out number) && stems.Phrase(word, length).SequenceEqual(_phrases[number]))
                return true;
        }

        return false;
    }

    private static ulong Longer(ulong key, uint hash) => ((key << 7 | key >> 57) ^ hash) * 0x9E3779B97F4A7C15;
}
