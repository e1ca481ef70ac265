using System.Runtime.InteropServices;
using Ingest.Stories.SameText;
using Ingest.Stories.Weighing;
using Ingest.Stories.Words;

namespace Ingest.Stories;

/// <summary>Takes the print of a text. Pure; one for each thread, since it keeps its scratch lists.</summary>
public sealed class Printer
{
    /// <summary>A story is told in its opening; what follows is background that many stories share.</summary>
    public const int OpeningWords = 200;

    private const int TitleWeight = 2;

    private readonly List<Word> _title = [];
    private readonly List<Word> _text = [];
    private readonly Dictionary<uint, int> _counts = [];

    public Print Take(string? title, string text, string language)
    {
        _title.Clear();
        _text.Clear();
        _counts.Clear();
        WordReader.Read(title, _title);
        WordReader.Read(text, _text);
        var words = CollectionsMarshal.AsSpan(_text);
        var priors = Priors.Of(language);
        foreach (var word in _title)
            Count(word, TitleWeight);
        foreach (var word in words[..Math.Min(words.Length, OpeningWords)])
            Count(word, 1);
        var terms = new uint[_counts.Count];
        _counts.Keys.CopyTo(terms, 0);
        Array.Sort(terms);
        var counts = new byte[terms.Length];
        for (var i = 0; i < terms.Length; i++)
            counts[i] = (byte)Math.Min(_counts[terms[i]], byte.MaxValue);
        return new Print(language, terms, counts, MinHash.Of(Shingles.Of(words)), Quotes.Runs(text, words));

        void Count(Word word, int times)
        {
            if (!priors.IsFunctionWord(word.Hash) && word.End - word.Start > 1)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, word.Plain, out _) += times;
        }
    }
}
