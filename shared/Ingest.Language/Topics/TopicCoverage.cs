namespace Ingest.Language.Topics;

/// <summary>How topics of a language are told, so that an empty answer is not taken for a sure one.</summary>
/// <param name="Basis"><c>model</c>: trained, with probabilities; <c>names</c>: by the taxonomy's names alone, uncertain; <c>none</c>: not at all.</param>
/// <param name="Named">Concepts with a name in the language.</param>
/// <param name="Concepts">All concepts.</param>
public sealed record TopicCoverage(string Basis, int Named, int Concepts)
{
    /// <param name="language">ISO 639-1, as annotations have it.</param>
    public static TopicCoverage Of(string language)
    {
        var named = ConceptNames.Of(language).Count;
        return new TopicCoverage(language == "en" ? "model" : named > 0 ? "names" : "none", named, MediaTopics.All.Count);
    }
}
