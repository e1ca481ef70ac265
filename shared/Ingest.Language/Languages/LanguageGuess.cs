namespace Ingest.Language.Languages;

/// <summary>The language of a text, or <c>und</c>, and how sure that is, from 0 to 1.</summary>
public readonly record struct LanguageGuess(string Code, double Confidence)
{
    public static readonly LanguageGuess None = new("und", 0);
}
