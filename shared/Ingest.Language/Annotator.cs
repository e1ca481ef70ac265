using Ingest.Contracts;
using Ingest.Language.Keywords;
using Ingest.Language.Languages;
using Ingest.Language.Names;
using Ingest.Language.Topics;
using Ingest.Language.Topics.Own;

namespace Ingest.Language;

/// <summary>Says what language a text is in, what it is about, whom it names and which phrases tell it from others.</summary>
/// <remarks>Pure and thread-safe: the same text gives the same answer. Tables are read when first needed.</remarks>
public sealed class Annotator
{
    private static readonly Lazy<Annotator> Shared = new(() => new Annotator());

    private readonly LanguageIdentifier _languages;
    private readonly TopicPredictor _topics;
    private readonly NameFinder _names;
    private readonly OwnTopics? _own;

    private Annotator() => (_languages, _topics, _names) = (new(), new(), new());

    private Annotator(Annotator other, OwnTopics own)
    {
        (_languages, _topics, _names, _own) = (other._languages, other._topics, other._names, own);
        Model = $"{other.Model} {own.Version}";
    }

    public static Annotator Default => Shared.Value;

    /// <summary>The version of the tables and rules that speak; it changes whenever an answer may.</summary>
    public string Model { get; } = "grams-4 linear-4 concepts-1 names-2 words-3";

    /// <summary>An annotator that gives a user's own topics beside the built-in ones; it shares their tables.</summary>
    public Annotator With(OwnTopics own) => new(this, own);

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
            Topics = _own is null ? _topics.Predict(document) : [.. _topics.Predict(document), .. _own.Predict(document)],
            Entities = _names.Find(document, context ?? AnnotationContext.None),
            Keywords = KeywordFinder.Find(document),
            Model = Model,
        };
    }
}
