using Ingest.Contracts;

namespace Ingest.Language.Names;

/// <summary>Finds the persons, organisations and places that a story names.</summary>
/// <remarks>Works by capitals, so scripts without them have no names yet.</remarks>
internal sealed class NameFinder
{
    private readonly Lazy<NameCues> _cues = new(NameCues.Load);
    private readonly Lazy<Gazetteer> _gazetteer = new(Gazetteer.Load);

    /// <summary>The most often named first.</summary>
    public IReadOnlyList<Entity> Find(Document document, AnnotationContext context)
    {
        var cues = _cues.Value;
        var candidates = new CandidateReader(document, cues, _gazetteer.Value).Read();
        if (candidates.Count == 0)
            return [];
        new NameClassifier(cues, _gazetteer.Value, document.Language).Classify(candidates);
        var bystanders = new Bystanders(context, cues);
        return [.. new EntityMerger().Merge(candidates)
            .Where(thing => !bystanders.Contains(thing))
            .OrderByDescending(thing => thing.Names.Count)
            .ThenBy(thing => thing.Names.Min(name => name.Start))
            .Select(thing => thing.ToEntity())];
    }
}
