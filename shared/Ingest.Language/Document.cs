using Ingest.Language.Languages;
using Ingest.Language.Tokens;

namespace Ingest.Language;

/// <summary>A text as the finders read it: tokenized once, its language known.</summary>
internal sealed class Document(string? title, string text, string language)
{
    private readonly FrequentWords _frequentWords = FrequentWords.Of(language);

    public string Title { get; } = title ?? "";

    public string Text { get; } = text;

    public string Language { get; } = language;

    public Token[] TitleTokens { get; } = Tokenizer.Tokenize(title);

    public Token[] Tokens { get; } = Tokenizer.Tokenize(text);

    /// <summary>Whether every text of this language has the word; <c>US</c> and <c>WHO</c> are none of these.</summary>
    public bool IsFrequent(Token token, ReadOnlySpan<char> source) =>
        !token.Is(TokenShape.Capitals) && _frequentWords.Contains(token.Of(source));
}
