using Ingest.Contracts;

namespace Ingest.Language.Names;

/// <summary>What several mentions name.</summary>
internal sealed class NamedThing(NameType type)
{
    public NameType Type { get; } = type;

    /// <summary>The mentions; the fullest came first.</summary>
    public List<Candidate> Names { get; } = [];

    public Candidate First => Names[0];

    public void Add(Candidate candidate) => Names.Add(candidate);

    public Entity ToEntity()
    {
        var text = First.Text;
        var place = First.Place;
        var sure = Names.Exists(name => name.PlaceSure);
        List<string> aliases = [.. Names.Select(name => name.Text).Distinct().Where(name => name != text).Order(StringComparer.Ordinal)];
        return new Entity(
            text,
            Type.ToString().ToLowerInvariant(),
            [.. Names.OrderBy(name => name.Start).Select(name => new Mention(name.Start, name.Text.Length))],
            place is { IsCity: true } && !sure ? null : place?.Country,
            sure ? place?.GeoNamesId : null,
            aliases.Count == 0 ? null : aliases);
    }
}
