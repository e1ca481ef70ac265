namespace Ingest.Extraction.Metadata;

/// <summary>Knows months by their names and usual short forms in seven languages.</summary>
internal static class MonthNames
{
    private static readonly Dictionary<string, int> Numbers = Build();

    public static int? Number(string name) =>
        Numbers.TryGetValue(name.TrimEnd('.').ToLowerInvariant(), out var number) ? number : null;

    private static Dictionary<string, int> Build()
    {
        string[] months =
        [
            "january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari",
            "february feb februar feber février févr fév febrero fevereiro fev febbraio febbr februari",
            "march mar mär märz mrz mars marzo março maart mrt",
            "april apr avril avr abril abr aprile",
            "may mai mayo maio maggio mag mei",
            "june jun juni juin junio junho giugno giu",
            "july jul juli juillet juil julio julho luglio lug",
            "august aug août agosto ago augustus",
            "september sep sept septembre septiembre setiembre set setembro settembre sett",
            "october oct oktober okt octobre octubre outubro out ottobre ott",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
        ];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < months.Length; i++)
            foreach (var name in months[i].Split(' '))
                numbers[name] = i + 1;
        return numbers;
    }
}
