using Ingest.Language.Languages;
using Ingest.Language.Tokens;
using Ingest.Language.Topics;

namespace Ingest.Language;

/// <summary>A text as the finders read it: tokenized once, its language known.</summary>
internal sealed class Document(string? title, string text, string language)
{
    /// <summary>No article is longer; what is, is read so far, so that time stays bounded.</summary>
    private const int CharactersRead = 200_000;

    private readonly FrequentWords _frequentWords = FrequentWords.Of(language);

    private readonly FrequentWords _withoutSubject = FrequentWords.WithoutSubject(language);

    public string Title { get; } = title ?? "";

    public string Text { get; } = text;

    public string Language { get; } = language;

    public Token[] TitleTokens { get; } = Tokenizer.Tokenize(title.AsSpan(0, Math.Min(title?.Length ?? 0, CharactersRead)));

    public Token[] Tokens { get; } = Tokenizer.Tokenize(text.AsSpan(0, Math.Min(text.Length, CharactersRead)));

    public StemmedTokens Stems => field ??= new StemmedTokens(Text, Tokens);

    public StemmedTokens TitleStems => field ??= new StemmedTokens(Title, TitleTokens);

    /// <summary>Whether every text of this language has the word; <c>US</c> and <c>WHO</c> are none of these.</summary>
    public bool IsFrequent(Token token, ReadOnlySpan<char> source) =>
        !token.Is(TokenShape.Capitals) && _frequentWords.Contains(token.Of(source));

    /// <summary>Whether the word says nothing of any subject, so that it is no keyword.</summary>
    public bool SaysNothing(Token token, ReadOnlySpan<char> source) =>
        !token.Is(TokenShape.Capitals) && _withoutSubject.Contains(token.Of(source));
}
