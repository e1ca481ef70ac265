using Ingest.Contracts;
using Ingest.Language.Keywords;
using Ingest.Language.Languages;
using Ingest.Language.Names;
using Ingest.Language.Topics;

namespace Ingest.Language;

/// <summary>Says what language a text is in, what it is about, whom it names and which phrases tell it from others.</summary>
/// <remarks>Pure and thread-safe: the same text gives the same answer. Tables are read when first needed.</remarks>
public sealed class Annotator
{
    private static readonly Lazy<Annotator> Shared = new(() => new Annotator());

    private readonly LanguageIdentifier _languages = new();
    private readonly TopicPredictor _topics = new();
    private readonly NameFinder _names = new();

    private Annotator()
    {
    }

    public static Annotator Default => Shared.Value;

    /// <summary>The version of the tables and rules that speak; it changes whenever an answer may.</summary>
    public string Model { get; } = "grams-2 linear-4 names-2";

    /// <param name="declaredLanguage">A BCP 47 tag; it decides only where the text does not.</param>
    public Annotations Annotate(string? title, string text, string? declaredLanguage, AnnotationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var language = _languages.Identify(text, declaredLanguage);
        if (language == LanguageGuess.None && title is not null)
            language = _languages.Identify(title, declaredLanguage);
        var document = new Document(title, text, language.Code);
        return new Annotations
        {
            Language = language.Code,
            Topics = _topics.Predict(document),
            Entities = _names.Find(document, context ?? AnnotationContext.None),
            Keywords = KeywordFinder.Find(document),
            Model = Model,
        };
    }
}
