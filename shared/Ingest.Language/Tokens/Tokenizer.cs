using System.Globalization;
using System.Text;

namespace Ingest.Language.Tokens;

/// <summary>Walks through a text token by token without allocating; the one tokenizer of Ingest.</summary>
/// <remarks>Tokens do not overlap, come in order, cover all but white space and control characters, and split no surrogate pair.</remarks>
public ref struct Tokenizer(ReadOnlySpan<char> text)
{
    private const int LongestDotted = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private bool _opening = true;
    private bool _lineStart = true;

    public Token Current { get; private set; }

    public readonly Tokenizer GetEnumerator() => this;

    /// <summary>All tokens of a text at once, for those who look back and forth.</summary>
    public static Token[] Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        foreach (var token in new Tokenizer(text))
            tokens.Add(token);
        return [.. tokens];
    }

    public bool MoveNext()
    {
        var before = _position;
        SkipSpace();
        if (_position >= _text.Length)
            return false;

        var start = _position;
        var shape = (start == before && start > 0 ? TokenShape.Glued : 0) | (_lineStart ? TokenShape.LineStart : 0);
        var kind = Next(_position, out var width);
        if (kind == Kind.Letter)
            shape |= Word();
        else if (kind == Kind.Digit)
            shape |= Digits();
        else if (kind == Kind.Ideograph)
            shape |= Step(width, TokenShape.Word | TokenShape.Ideograph);
        else if (ClauseRules.IsClitic(_text, _position))
            shape |= Step(2, TokenShape.Clitic);
        else
            shape |= Step(width, TokenShape.Mark);

        if (_opening && (shape & TokenShape.Mark) == 0)
            shape |= TokenShape.Opening;
        Current = new Token(start, _position - start, shape);
        _lineStart = false;
        _opening = ClauseRules.OpensAfter(_text, Current, _opening);
        return true;
    }

    private TokenShape Step(int width, TokenShape shape)
    {
        _position += width;
        return shape;
    }

    private void SkipSpace()
    {
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == ' ')
                continue;
            if (char.IsBetween(c, '!', '~'))
                return;
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
                _opening = _lineStart = true;
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))
                return;
        }
    }

    private TokenShape Word()
    {
        var start = _position;
        if (Dotted() is var dotted and > 0)
        {
            _position += dotted;
            return TokenShape.Word | TokenShape.Dotted | Casing(_text[start.._position]);
        }

        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsAsciiLetterOrDigit(c))
            {
                _position++;
                continue;
            }

            if (c == ' ')
                break;
            var kind = Next(_position, out var width);
            if (kind is not (Kind.Letter or Kind.Digit) && !JoinsLetters(_position))
                break;
            _position += width;
        }

        return TokenShape.Word | Casing(_text[start.._position]);
    }

    /// <summary>The length of letters with points between, at least two pairs; the last point belongs to it.</summary>
    private readonly int Dotted()
    {
        var i = _position;
        while (i + 1 < _text.Length && i - _position < LongestDotted && char.IsLetter(_text[i]) && _text[i + 1] == '.')
            i += 2;
        return i - _position >= 4 && (i >= _text.Length || !char.IsLetter(_text[i])) ? i - _position : 0;
    }

    private readonly bool JoinsLetters(int at) =>
        _text[at] is '\'' or '\u2019' or '\u02BC' or '\u00B7' && at + 1 < _text.Length
        && Next(at + 1, out _) == Kind.Letter && !ClauseRules.IsClitic(_text, at);

    private TokenShape Digits()
    {
        var word = false;
        while (_position < _text.Length)
        {
            var kind = Next(_position, out var width);
            var inner = _text[_position] is '.' or ',' && _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1]);
            if (kind is not (Kind.Digit or Kind.Letter) && !inner)
                break;
            word |= kind == Kind.Letter;
            _position += width;
        }

        return word ? TokenShape.Word | TokenShape.Number : TokenShape.Number;
    }

    private static TokenShape Casing(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('a', 'z'))
            return TokenShape.None;
        int capitals = 0, small = 0;
        var mixed = false;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                capitals++;
                mixed |= small > 0;
            }
            else if (char.IsLower(c))
            {
                small++;
            }
        }

        return (char.IsUpper(word[0]) ? TokenShape.Capitalised : 0)
            | (capitals > 1 && small == 0 ? TokenShape.Capitals : 0)
            | (mixed ? TokenShape.Mixed : 0);
    }

    private readonly Kind Next(int at, out int width)
    {
        var c = _text[at];
        width = 1;
        if (char.IsAscii(c))
            return char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : Kind.Other;
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out width) != System.Buffers.OperationStatus.Done)
            return Kind.Other;
        if (ClauseRules.IsIdeograph(rune.Value))
            return Kind.Ideograph;
        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.Format when rune.Value is 0x200C or 0x200D => Kind.Letter,
            _ => Kind.Other,
        };
    }

    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Ideograph,
    }
}
