namespace Ingest.Language.Tokens;

/// <summary>A stretch of text that is read as one; offsets are UTF-16 code units.</summary>
public readonly record struct Token(int Start, int Length, TokenShape Shape)
{
    public int End => Start + Length;

    public bool Is(TokenShape shape) => (Shape & shape) != 0;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
