namespace Ingest.Language.Names;

/// <summary>Whether a short form can stand for a full name.</summary>
internal static class Acronym
{
    /// <summary>Its letters come in this order in the full name, the first opening a word: SouthCom for Southern Command.</summary>
    public static bool Spells(string acronym, string full)
    {
        for (var start = 0; start < full.Length; start++)
        {
            var opens = start == 0 || !char.IsLetter(full[start - 1]);
            if (opens && Same(full[start], acronym[0]) && Follows(acronym, full.AsSpan(start)))
                return true;
        }

        return false;
    }

    private static bool Follows(string letters, ReadOnlySpan<char> text)
    {
        var found = 0;
        foreach (var c in text)
        {
            if (found < letters.Length && Same(c, letters[found]))
                found++;
        }

        return found == letters.Length;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
