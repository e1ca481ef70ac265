using System.Globalization;
using System.Text;

namespace Ingest.Language.Names;

/// <summary>Finds what has been named so far by any of its words, its initials or its place.</summary>
internal sealed class ThingIndex
{
    private static readonly List<NamedThing> Nothing = [];

    private readonly Dictionary<string, List<NamedThing>> _things = [];

    public List<NamedThing> All { get; } = [];

    public NamedThing Add(Candidate candidate)
    {
        var thing = new NamedThing(candidate.Type);
        All.Add(thing);
        foreach (var word in candidate.Words.Select(Fold).Distinct())
            Add("word " + word, thing);
        if (candidate.Words.Length > 1)
            Add("initials " + Initials(candidate), thing);
        if (candidate.Place is { } place)
            Add("place " + place.Key, thing);
        return thing;
    }

    /// <summary>Notes a short form that the text explains.</summary>
    public void AddShortForm(string form, NamedThing thing) => Add("short " + form, thing);

    public NamedThing? WithShortForm(string form) => Find("short " + form).FirstOrDefault();

    public List<NamedThing> WithWord(string word) => Find("word " + Fold(word));

    public List<NamedThing> WithInitials(string letters) => Find("initials " + letters.ToUpperInvariant());

    public List<NamedThing> At(Place place) => Find("place " + place.Key);

    /// <summary>Small letters without accents: Guaido for Guaidó.</summary>
    public static string Fold(string word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static string Initials(Candidate candidate) =>
        string.Concat(candidate.Words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private List<NamedThing> Find(string key) => _things.GetValueOrDefault(key) ?? Nothing;

    private void Add(string key, NamedThing thing)
    {
        if (_things.TryGetValue(key, out var things))
            things.Add(thing);
        else
            _things.Add(key, [thing]);
    }
}
