namespace Ingest.Language.Names;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Key">Equal for all names of one place.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for a region of several countries.</param>
/// <param name="Thousands">Inhabitants in thousands; 0 for countries and regions.</param>
internal sealed record Place(string Key, string? Country, int? GeoNamesId, int Thousands)
{
    public bool IsCity => GeoNamesId is not null;
}
