namespace Ingest.Language.Names;

/// <summary>Brings the mentions of one thing together: a surname to its full name, an acronym to what it stands for.</summary>
internal sealed class EntityMerger
{
    private readonly ThingIndex _index = new();
    private readonly Dictionary<Candidate, NamedThing> _homes = [];

    public List<NamedThing> Merge(List<Candidate> candidates)
    {
        // Full names first, wherever they stand, so that a surname before them is known too.
        foreach (var candidate in candidates.Where(IsTyped).OrderByDescending(Fullness))
            Join(candidate, HomeOf(candidate) ?? _index.Add(candidate));
        foreach (var candidate in candidates.Where(candidate => candidate.Type == NameType.Unknown))
        {
            if (HomeOfUnknown(candidate) is { } home)
                Join(candidate, home);
        }

        return _index.All;
    }

    private static bool IsTyped(Candidate candidate) => candidate.Type is not (NameType.Unknown or NameType.Other);

    private static int Fullness(Candidate candidate) => candidate.Words.Length * 100 + candidate.Text.Length;

    private void Join(Candidate candidate, NamedThing home)
    {
        home.Add(candidate);
        _homes[candidate] = home;
    }

    private NamedThing? HomeOf(Candidate candidate) => candidate.Type switch
    {
        NameType.Place => HomeOfPlace(candidate),
        NameType.Person => Ending(candidate, NameType.Person).FirstOrDefault()
            ?? Alike(candidate).Find(thing => thing.Type == NameType.Person && SameEnds(thing.First, candidate)),
        _ => Explained(candidate) ?? Ending(candidate, NameType.Organisation).FirstOrDefault() ?? Abbreviated(candidate),
    };

    private NamedThing? HomeOfPlace(Candidate candidate)
    {
        // A surname may be a city too; where the text says "in", it is the city.
        if (candidate is { Words.Length: 1, Place.IsCity: true, Located: false }
            && Ending(candidate, NameType.Person).FirstOrDefault() is { } person)
            return person;
        var places = candidate.Place is { } place
            ? _index.At(place)
            : Alike(candidate).FindAll(thing => thing.First.Text == candidate.Text);
        return places.Find(thing => thing.Type == NameType.Place);
    }

    private NamedThing? HomeOfUnknown(Candidate candidate)
    {
        if ((Explained(candidate) ?? Abbreviated(candidate)) is { } spelt)
            return spelt;
        var endings = Ending(candidate, NameType.Person).Concat(Ending(candidate, NameType.Organisation)).ToList();
        // Of several that end so, the one named last before this mention.
        return endings.Count < 2 ? endings.FirstOrDefault() : endings.MaxBy(thing => LastBefore(thing, candidate.Start));
    }

    private static int LastBefore(NamedThing thing, int start) =>
        thing.Names.Where(name => name.Start < start).Select(name => name.Start).DefaultIfEmpty(-1).Max();

    /// <summary>What stands before the brackets that this acronym stands in, here or further up.</summary>
    private NamedThing? Explained(Candidate candidate)
    {
        if (candidate is { Acronym: true, Explains: { } full } && Acronym.Spells(candidate.Text, full.Text)
            && _homes.GetValueOrDefault(full) is { Type: NameType.Organisation } thing)
        {
            _index.AddShortForm(candidate.Text, thing);
            return thing;
        }

        return candidate.Acronym ? _index.WithShortForm(candidate.Text) : null;
    }

    /// <summary>NATO for North Atlantic Treaty Organization: the initials of the capitalised words.</summary>
    private NamedThing? Abbreviated(Candidate candidate) => candidate.Acronym
        ? _index.WithInitials(string.Concat(candidate.Text.Where(char.IsLetter))).Find(thing => thing.Type == NameType.Organisation)
        : null;

    private List<NamedThing> Alike(Candidate candidate) => _index.WithWord(candidate.Last);

    private IEnumerable<NamedThing> Ending(Candidate candidate, NameType type) =>
        Alike(candidate).Where(thing => thing.Type == type && IsTail(thing, candidate));

    /// <summary>Whether the candidate's words end the fuller name, or are one of the surnames in it.</summary>
    private static bool IsTail(NamedThing thing, Candidate candidate)
    {
        var full = thing.First.Words;
        var words = candidate.Words;
        if (words.Length == 1 && thing.Type == NameType.Person)
            return full.Length == 1 || full.Skip(1).Any(word => Equal(word, words[0]));
        return words.Length <= full.Length && words.Zip(full.Skip(full.Length - words.Length)).All(pair => Equal(pair.First, pair.Second));
    }

    private static bool SameEnds(Candidate one, Candidate other) =>
        one.Words.Length > 1 && other.Words.Length > 1 && Equal(one.Words[0], other.Words[0]) && Equal(one.Last, other.Last);

    private static bool Equal(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || ThingIndex.Fold(one) == ThingIndex.Fold(other);
}
