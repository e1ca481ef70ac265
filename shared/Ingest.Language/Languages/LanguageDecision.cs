namespace Ingest.Language.Languages;

/// <summary>Turns the sums over a text's grams into a language and how sure that is.</summary>
internal static class LanguageDecision
{
    /// <summary>Grams overlap, so a text has fewer independent observations than grams.</summary>
    private const double Independence = 0.25;

    /// <summary>What a declaration is worth, in natural logarithms: as much as e^5 : 1.</summary>
    private const double DeclarationWeight = 5;

    /// <summary>So far ahead, in steps of the table, no further block would change the answer.</summary>
    private const int PlainLead = 2000;

    private const int FewestGrams = 12;
    private const double LeastConfidence = 0.5;

    public static bool IsPlain(ReadOnlySpan<int> sums)
    {
        int best = int.MinValue, second = int.MinValue;
        foreach (var sum in sums)
        {
            if (sum > best)
                (best, second) = (sum, best);
            else if (sum > second)
                second = sum;
        }

        return best - second > PlainLead;
    }

    public static LanguageGuess Decide(ReadOnlySpan<int> sums, ReadOnlySpan<string> languages, string? hint, int known)
    {
        if (known == 0 || known < FewestGrams && hint is null)
            return LanguageGuess.None;
        Span<double> logs = stackalloc double[sums.Length];
        var best = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            logs[i] = (sums[i] * Independence / GramTable.Scale) + (languages[i] == hint ? DeclarationWeight : 0);
            if (logs[i] > logs[best])
                best = i;
        }

        var rest = 0.0;
        foreach (var log in logs)
            rest += Math.Exp(log - logs[best]);
        var confidence = 1 / rest;
        return confidence >= LeastConfidence ? new LanguageGuess(languages[best], confidence) : LanguageGuess.None;
    }
}
