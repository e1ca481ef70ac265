using Ingest.Language.Tables;

namespace Ingest.Language.Names;

/// <summary>Words that tell what kind of name they stand in or beside.</summary>
internal sealed class NameCues
{
    private readonly Dictionary<string, HashSet<string>> _sections = [];

    private NameCues()
    {
    }

    public static NameCues Load()
    {
        var cues = new NameCues();
        HashSet<string> section = [];
        foreach (var line in Table.Lines("cues.txt"))
        {
            if (line[0] == '[')
                cues._sections.Add(line[1..^1], section = []);
            else
                section.UnionWith(line.Split(' '));
        }

        foreach (var phrases in new[] { "organisation-known", "agency" })
            cues._sections[phrases].UnionWith(Phrases(phrases + "-phrase"));
        cues._sections.Add("given", [.. Table.Lines("given-names.txt").SelectMany(line => line.Split(' '))]);
        return cues;
    }

    public bool IsTitle(string word) => Has("title", word);

    /// <summary>A word that is part of a title only beside another: <c>Prime</c>, <c>Foreign</c>.</summary>
    public bool IsTitlePart(string word) => Has("title-part", word) || IsTitle(word);

    public bool IsOrganisation(string word) => Has("organisation", word) || Has("organisation-head", word);

    /// <summary>A word after which <c>of</c>, <c>for</c> or <c>on</c> goes on with the name.</summary>
    public bool IsOrganisationHead(string word) => Has("organisation-head", word);

    public bool IsKnownOrganisation(string phrase) => Has("organisation-known", phrase);

    public bool IsAgency(string phrase) => Has("agency", phrase);

    public bool IsPlace(string word) => Has("place", word);

    public bool IsPlaceHead(string word) => Has("place-head", word);

    public bool IsLocative(string word) => Has("locative", word);

    /// <summary>The end of a name that is no person, organisation or place: a treaty, a cup, a storm.</summary>
    public bool IsOther(string word) => Has("other", word);

    public bool IsCalendar(string word) => Has("calendar", word);

    public bool IsSpeech(string word) => Has("speech", word);

    public bool IsParticle(string word) => Has("particle", word);

    public bool IsOrganisationParticle(string word) => Has("organisation-particle", word);

    public bool IsGiven(string word) => Has("given", word);

    private bool Has(string section, string word) =>
        _sections[section].Contains(word.ToLowerInvariant());

    private static IEnumerable<string> Phrases(string section)
    {
        var inside = false;
        foreach (var line in Table.Lines("cues.txt"))
        {
            if (line[0] == '[')
                inside = line.AsSpan(1, line.Length - 2).SequenceEqual(section);
            else if (inside)
                yield return line;
        }
    }
}
