using Ingest.Language.Languages;
using Ingest.Language.Tokens;

namespace Ingest.Language;

/// <summary>A text as the finders read it: tokenized once, its language known.</summary>
internal sealed class Document(string? title, string text, string language)
{
    public string Title { get; } = title ?? "";

    public string Text { get; } = text;

    public string Language { get; } = language;

    public Token[] TitleTokens { get; } = Tokenizer.Tokenize(title);

    public Token[] Tokens { get; } = Tokenizer.Tokenize(text);

    public FrequentWords FrequentWords { get; } = FrequentWords.Of(language);
}
