using System.Globalization;

namespace Ingest.Language.Names;

/// <summary>Brings the mentions of one thing together: a surname to its full name, an acronym to what it stands for.</summary>
internal sealed class EntityMerger
{
    private readonly List<NamedThing> _things = [];

    public List<NamedThing> Merge(List<Candidate> candidates)
    {
        // Full names first, wherever they stand, so that a surname before them is known too.
        foreach (var candidate in candidates.Where(candidate => candidate.Type is not (NameType.Unknown or NameType.Other)).OrderByDescending(Fullness))
            Place(candidate);
        foreach (var candidate in candidates.Where(candidate => candidate.Type == NameType.Unknown))
            (Explained(candidate) ?? ByTail(candidate))?.Add(candidate);
        return _things;
    }

    private static int Fullness(Candidate candidate) => candidate.Words.Length * 100 + candidate.Text.Length;

    private void Place(Candidate candidate)
    {
        var home = candidate.Type switch
        {
            NameType.Place => _things.Find(thing => thing.Type == NameType.Place && thing.First.Place?.Key == candidate.Place?.Key && (candidate.Place is not null || Same(thing, candidate))),
            NameType.Person => _things.Find(thing => thing.Type == NameType.Person && (IsTail(thing, candidate) || SameEnds(thing.First, candidate))),
            _ => Explained(candidate) ?? _things.Find(thing => thing.Type == NameType.Organisation && (IsTail(thing, candidate) || Abbreviates(candidate, thing))),
        };
        if (candidate.Type == NameType.Place && candidate.Words.Length == 1 && candidate.Place is { IsCity: true } && !candidate.Located)
            home = _things.Find(thing => thing.Type == NameType.Person && IsTail(thing, candidate)) ?? home;
        if (home is null)
            _things.Add(home = new NamedThing(candidate.Type));
        home.Add(candidate);
    }

    private NamedThing? Explained(Candidate candidate) =>
        candidate.Explains is { } full && candidate.Acronym && Spells(candidate.Text, full.Text)
            ? _things.Find(thing => thing.Names.Contains(full))
            : null;

    private NamedThing? ByTail(Candidate candidate)
    {
        var same = _things.Find(thing => thing.Type != NameType.Place && Same(thing, candidate));
        if (same is not null)
            return same;
        if (candidate.Acronym && _things.Find(thing => thing.Type == NameType.Organisation && Abbreviates(candidate, thing)) is { } spelt)
            return spelt;
        var tails = _things.FindAll(thing => thing.Type is NameType.Person or NameType.Organisation && IsTail(thing, candidate));
        // Of several that end so, the one named last before this mention.
        return tails.Count < 2 ? tails.FirstOrDefault() : tails.MaxBy(thing => thing.Names.Where(name => name.Start < candidate.Start).Select(name => name.Start).DefaultIfEmpty(-1).Max());
    }

    private static bool Same(NamedThing thing, Candidate candidate) => thing.Names.Exists(name => name.Text == candidate.Text);

    /// <summary>Whether the candidate's words end the fuller name, or are one of the surnames in it.</summary>
    private static bool IsTail(NamedThing thing, Candidate candidate)
    {
        var full = thing.First.Words;
        var words = candidate.Words;
        if (words.Length == 1 && thing.Type == NameType.Person)
            return full.Skip(full.Length > 1 ? 1 : 0).Any(word => Equal(word, words[0]));
        return words.Length <= full.Length && words.Zip(full.Skip(full.Length - words.Length)).All(pair => Equal(pair.First, pair.Second));
    }

    private static bool SameEnds(Candidate one, Candidate other) =>
        one.Words.Length > 1 && other.Words.Length > 1 && Equal(one.Words[0], other.Words[0]) && Equal(one.Last, other.Last);

    /// <summary>NATO for North Atlantic Treaty Organization: the initials of the capitalised words.</summary>
    private static bool Abbreviates(Candidate candidate, NamedThing thing)
    {
        var letters = candidate.Text.Where(char.IsLetter).ToArray();
        var initials = thing.First.Words.Where(word => char.IsUpper(word[0])).Select(word => word[0]);
        return candidate.Acronym && letters.Length > 1 && initials.SequenceEqual(letters.Select(char.ToUpperInvariant));
    }

    /// <summary>Whether the letters occur in the full name in their order, the first at the start of a word: SouthCom.</summary>
    private static bool Spells(string acronym, string full)
    {
        for (var start = 0; start < full.Length; start++)
        {
            if (start > 0 && char.IsLetter(full[start - 1]))
                continue;
            var found = 0;
            for (var i = start; i < full.Length && found < acronym.Length && (i > start || Fold(full[i]) == Fold(acronym[0])); i++)
                found += Fold(full[i]) == Fold(acronym[found]) ? 1 : 0;
            if (found == acronym.Length)
                return true;
        }

        return false;
    }

    private static char Fold(char c) => char.ToUpperInvariant(c);

    /// <summary>Equal but for case and accents: Guaido and Guaidó.</summary>
    private static bool Equal(string one, string other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}
