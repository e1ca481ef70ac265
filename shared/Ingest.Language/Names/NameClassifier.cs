namespace Ingest.Language.Names;

/// <summary>Decides what each candidate is, the surest signs first.</summary>
internal sealed class NameClassifier(NameCues cues, Gazetteer gazetteer, string language)
{
    /// <summary>A city of more than so many thousands needs no <c>in</c> before it.</summary>
    private const int WellKnown = 1000;

    private const int LongestPersonName = 5;
    private const int OneMentionInSpeaks = 4;
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 6;

    private HashSet<string> _countries = [];
    private HashSet<string> _alone = [];
    private HashSet<string> _speakers = [];

    public void Classify(List<Candidate> candidates)
    {
        _countries = [.. candidates.SelectMany(candidate => Countries(candidate))];
        _alone = [.. candidates.Where(candidate => candidate.Words.Length == 1).Select(candidate => candidate.Last)];
        _speakers = [.. candidates.GroupBy(candidate => candidate.Text).Where(IsSpeaker).Select(group => group.Key)];
        foreach (var candidate in candidates)
            candidate.Type = TypeOf(candidate);
        foreach (var candidate in candidates)
        {
            if (candidate.Type == NameType.Unknown && candidate.Located && candidate.Within is { Type: NameType.Place } within)
            {
                candidate.Type = NameType.Place;
                candidate.Place = new Place(candidate.Text, within.Place?.Country, null, 0);
            }
        }
    }

    /// <summary>Who often speaks is a person; a thing is now and then said to say something.</summary>
    private static bool IsSpeaker(IGrouping<string, Candidate> mentions) =>
        mentions.Count(mention => mention.Speaks) * OneMentionInSpeaks >= mentions.Count();

    private IEnumerable<string> Countries(Candidate candidate)
    {
        if (gazetteer.Region(candidate.Text)?.Country is { } country)
            yield return country;
        foreach (var word in candidate.Words)
        {
            if (gazetteer.IsAdjective(word, out var of) && of is not null)
                yield return of;
        }
    }

    private NameType TypeOf(Candidate candidate)
    {
        if (candidate.Text.Contains('&', StringComparison.Ordinal) && !candidate.Text.Contains(' ', StringComparison.Ordinal))
            return NameType.Organisation;
        if (candidate.Last.Length < 2 || cues.IsOther(candidate.Last) || gazetteer.IsAdjective(candidate.Text, out _))
            return NameType.Other;
        if (cues.IsKnownOrganisation(candidate.Text))
            return NameType.Organisation;
        if (IsPlace(candidate))
            return NameType.Place;
        if (candidate.Words.Length > 1 && IsOrganisation(candidate))
            return NameType.Organisation;
        var headed = cues.IsPlaceHead(candidate.Words[0]) && candidate.Text.Contains(" of ", StringComparison.Ordinal);
        if (candidate.Words.Length > 1 && (headed || cues.IsPlace(candidate.Last)))
            return NameType.Place;
        if (IsPerson(candidate))
            return NameType.Person;
        return IsLikeOrganisation(candidate) ? NameType.Organisation : NameType.Unknown;
    }

    /// <summary>An acronym in running text of which nothing else is known is more often an organisation than all else together.</summary>
    private bool IsLikeOrganisation(Candidate candidate) =>
        language == "en" && candidate.Acronym && !candidate.Opening && candidate.Words.Length == 1
        && candidate.Text.Length is >= ShortestAcronym and <= LongestAcronym && candidate.Text.All(char.IsUpper);

    private bool IsPlace(Candidate candidate)
    {
        if (gazetteer.Region(candidate.Text) is { } region)
        {
            candidate.Place = region;
            candidate.PlaceSure = true;
            return true;
        }

        if (candidate.Titled || gazetteer.City(candidate.Text, _countries, out var sure) is not { } city)
            return false;
        var known = city.Thousands >= WellKnown && !candidate.Opening && !cues.IsGiven(candidate.Text);
        var inside = candidate.Within is { } within && gazetteer.Region(within.Text) is not null;
        if (!candidate.Located && !inside && !known)
            return false;
        candidate.Place = city;
        candidate.PlaceSure = sure;
        return true;
    }

    private bool IsOrganisation(Candidate candidate)
    {
        if (cues.IsOrganisation(candidate.Last))
            return !(candidate.Words.Length == 2 && cues.IsGiven(candidate.Words[0]) && candidate.Speaks);
        var of = candidate.Text.Contains(" of ", StringComparison.Ordinal) || candidate.Text.Contains(" for ", StringComparison.Ordinal)
            || candidate.Text.Contains(" on ", StringComparison.Ordinal) || candidate.Text.Contains(" & ", StringComparison.Ordinal);
        return of && candidate.Words.Any(cues.IsOrganisationHead);
    }

    private bool IsPerson(Candidate candidate)
    {
        if (candidate.Words.Length > LongestPersonName || candidate.Acronym || gazetteer.Region(candidate.Last) is not null)
            return false;
        if (candidate.Words.Any(word => cues.IsOrganisation(word) || gazetteer.IsAdjective(word, out _)))
            return false;
        if (candidate.Titled || candidate.Words.Length > 1 && cues.IsGiven(candidate.Words[0]))
            return true;
        // Every German noun has a capital: without a title or a given name nothing tells.
        if (language == "de" || candidate.Text.Contains('&', StringComparison.Ordinal) || candidate.Words.Any(cues.IsOther))
            return false;
        if (candidate.Speaks && !candidate.Opening && _speakers.Contains(candidate.Text))
            return true;
        return candidate.Words.Length is 2 or 3 && _alone.Contains(candidate.Last) && candidate.Last.Any(char.IsLower);
    }
}
