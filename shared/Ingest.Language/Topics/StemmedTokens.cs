using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>The words of a text, stemmed, one after another in one buffer, so that a phrase is a slice of it.</summary>
internal readonly ref struct StemmedTokens
{
    private readonly string _text;
    private readonly char[] _buffer;
    private readonly List<Word> _words;

    public StemmedTokens(string text, Token[] tokens)
    {
        _text = text;
        _buffer = new char[text.Length + tokens.Length];
        _words = new List<Word>(tokens.Length);
        int end = 0, clause = 0;
        foreach (var token in tokens)
        {
            if (token.Is(TokenShape.LineStart))
                clause++;
            if (token.Is(TokenShape.Word))
            {
                var length = Stem.Write(token.Of(text), _buffer.AsSpan(end));
                _words.Add(new Word(end, length, token.Start, token.End, clause));
                _buffer[end + length] = ' ';
                end += length + 1;
            }
            else if (!token.Is(TokenShape.Clitic) && text[token.Start] is not ('-' or '\u2010' or '\u2011'))
            {
                clause++;
            }
        }
    }

    public int Count => _words.Count;

    public int Start(int word) => _words[word].TextStart;

    public int End(int word) => _words[word].TextEnd;

    public bool InOneClause(int first, int last) => _words[first].Clause == _words[last].Clause;

    /// <summary>The stemmed phrase of so many words; empty where a clause ends inside it.</summary>
    public ReadOnlySpan<char> Phrase(int word, int length)
    {
        if (word + length > _words.Count || _words[word + length - 1].Clause != _words[word].Clause)
            return [];
        var last = _words[word + length - 1];
        return _buffer.AsSpan(_words[word].Start, last.Start + last.Length - _words[word].Start);
    }

    /// <summary>The phrase as it stands in the text.</summary>
    public string Source(int word, int length) => _text[_words[word].TextStart.._words[word + length - 1].TextEnd];

    private readonly record struct Word(int Start, int Length, int TextStart, int TextEnd, int Clause);
}
