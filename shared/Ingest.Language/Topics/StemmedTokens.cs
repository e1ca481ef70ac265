using Ingest.Language.Tokens;

namespace Ingest.Language.Topics;

/// <summary>The words of a text, stemmed, one after another in one buffer, so that a phrase is a slice of it.</summary>
internal sealed class StemmedTokens
{
    private readonly string _text;
    private readonly char[] _buffer;
    private readonly StemmedWord[] _words;

    public StemmedTokens(string text, Token[] tokens)
    {
        _text = text;
        _buffer = GC.AllocateUninitializedArray<char>(tokens.Length == 0 ? 0 : tokens[^1].End + tokens.Length);
        _words = GC.AllocateUninitializedArray<StemmedWord>(tokens.Length);
        int end = 0, clause = 0, count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Is(TokenShape.LineStart))
                clause++;
            if (token.Is(TokenShape.Word))
            {
                var length = Stem.Write(token.Of(text), _buffer.AsSpan(end));
                _words[count++] = new StemmedWord(end, length, token.Start, token.End, clause, TermHash.Of(_buffer.AsSpan(end, length)), i);
                _buffer[end + length] = ' ';
                end += length + 1;
            }
            else if (!token.Is(TokenShape.Clitic) && text[token.Start] is not ('-' or '\u2010' or '\u2011'))
            {
                clause++;
            }
        }

        Count = count;
    }

    public int Count { get; }

    public ReadOnlySpan<StemmedWord> Words => _words.AsSpan(0, Count);

    /// <summary>The stemmed phrase of so many words; empty where a clause ends inside it.</summary>
    public ReadOnlySpan<char> Phrase(int word, int length)
    {
        if (word + length > Count || _words[word + length - 1].Clause != _words[word].Clause)
            return [];
        var last = _words[word + length - 1];
        return _buffer.AsSpan(_words[word].Start, last.Start + last.Length - _words[word].Start);
    }

    /// <summary>The phrase as it stands in the text.</summary>
    public string Source(int word, int length) => _text[_words[word].TextStart.._words[word + length - 1].TextEnd];
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where its stem begins in the buffer, in UTF-16 code units; <paramref name="Length"/> is the stem's.</param>
/// <param name="Clause">The number of the clause, from 0; words of different clauses make no phrase.</param>
/// <param name="Hash">Of the stem; see <see cref="TermHash"/>.</param>
/// <param name="Token">Which of the text's tokens it is.</param>
internal readonly record struct StemmedWord(int Start, int Length, int TextStart, int TextEnd, int Clause, uint Hash, int Token);
