using System.Globalization;
using Ingest.Language.Tables;

namespace Ingest.Language.Names;

/// <summary>Countries, regions and cities by name, and the adjectives that point to them.</summary>
internal sealed class Gazetteer
{
    /// <summary>Of two cities of one name, this many times as many people make the greater one sure.</summary>
    private const int Dominance = 5;

    private readonly Dictionary<string, Place> _regions = [];
    private readonly Dictionary<string, string?> _adjectives = [];
    private readonly Dictionary<string, List<Place>> _cities = new(6000);

    private Gazetteer()
    {
    }

    public static Gazetteer Load()
    {
        var gazetteer = new Gazetteer();
        foreach (var line in Table.Lines("countries.tsv"))
            gazetteer.AddCountry(line.Split('\t'));
        foreach (var line in Table.Lines("cities.tsv"))
            gazetteer.AddCity(line.Split('\t'));
        return gazetteer;
    }

    public Place? Region(string name) => _regions.GetValueOrDefault(name);

    public bool IsAdjective(string word, out string? country) => _adjectives.TryGetValue(word, out country);

    public bool IsCity(string name) => _cities.ContainsKey(name);

    /// <summary>The city of that name: the one in a country the text speaks of, else the greatest.</summary>
    /// <param name="sure">False where the name alone does not tell which city it is.</param>
    public Place? City(string name, IReadOnlySet<string> countries, out bool sure)
    {
        sure = false;
        if (!_cities.TryGetValue(name, out var cities))
            return null;
        var spoken = cities.FindAll(city => countries.Contains(city.Country!));
        var best = spoken.Count > 0 ? spoken[0] : cities[0];
        sure = spoken.Count == 1 || cities.TrueForAll(city => city == best || city.Thousands * Dominance <= best.Thousands);
        return best;
    }

    private void AddCountry(string[] fields)
    {
        var country = fields[0].Length == 0 ? null : fields[0];
        var names = fields[1].Split(';');
        // The first lines are countries, each with its other names; a later line of the same code lists different places.
        var oneCountry = country is not null && !_regions.Values.Any(place => place.Country == country);
        foreach (var name in names)
            _regions.TryAdd(name, new Place(oneCountry ? names[0] : name, country, null, 0));
        foreach (var adjective in fields[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            _adjectives.TryAdd(adjective, country);
            _adjectives.TryAdd(adjective + "s", country);
        }
    }

    private void AddCity(string[] fields)
    {
        var city = new Place(
            "city " + fields[3],
            fields[2],
            int.Parse(fields[3], CultureInfo.InvariantCulture),
            int.Parse(fields[4], CultureInfo.InvariantCulture));
        AddCity(fields[0], city);
        if (fields[1].Length > 0)
            AddCity(fields[1], city);
    }

    private void AddCity(string name, Place city)
    {
        if (!_cities.TryGetValue(name, out var cities))
            _cities.Add(name, cities = new List<Place>(1));
        var at = cities.FindIndex(other => other.Thousands < city.Thousands);
        cities.Insert(at < 0 ? cities.Count : at, city);
    }
}
