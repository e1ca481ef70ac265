namespace Ingest.Language.Tokens;

/// <summary>What a token looks like and how it stands, as far as its characters tell.</summary>
[Flags]
public enum TokenShape
{
    None = 0,

    /// <summary>Has a letter.</summary>
    Word = 1,

    /// <summary>Digits, with their inner points and commas.</summary>
    Number = 2,

    /// <summary>Anything that is neither; one character of text.</summary>
    Mark = 4,

    /// <summary>Starts with a capital.</summary>
    Capitalised = 8,

    /// <summary>Two capitals or more and no small letter: <c>NATO</c>, <c>U.S.</c></summary>
    Capitals = 16,

    /// <summary>A capital after a small letter: <c>SouthCom</c>.</summary>
    Mixed = 32,

    /// <summary>Letters with points between: <c>U.S.</c></summary>
    Dotted = 64,

    /// <summary>Stands where a capital tells nothing: first in a sentence, a line or a quotation.</summary>
    Opening = 128,

    /// <summary>Nothing stands between this token and the one before.</summary>
    Glued = 256,

    /// <summary>The possessive <c>'s</c>.</summary>
    Clitic = 512,

    /// <summary>A character of a script that puts no spaces between words.</summary>
    Ideograph = 1024,

    /// <summary>First after a line end.</summary>
    LineStart = 2048,
}
