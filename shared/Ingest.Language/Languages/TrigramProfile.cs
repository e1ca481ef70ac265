using Ingest.Language.Tables;
using Ingest.Language.Tokens;

namespace Ingest.Language.Languages;

/// <summary>How usual each trigram of letters is in each language.</summary>
internal sealed class TrigramProfile
{
    /// <summary>One step of the table in natural logarithms; the table was written with this scale.</summary>
    private const double Step = 1 / 2.1;

    /// <summary>Trigrams overlap, so a text has fewer independent observations than trigrams.</summary>
    private const double Independence = 0.25;

    /// <summary>What a declaration is worth, in natural logarithms: as much as e^3 : 1.</summary>
    private const double DeclarationWeight = 3;

    private const int FewestTrigrams = 6;
    private const double LeastConfidence = 0.6;

    private readonly string[] _languages;
    private readonly Script[] _scripts;
    private readonly Dictionary<long, int> _rows;
    private readonly byte[] _steps;

    private TrigramProfile(string[] languages, Dictionary<long, int> rows, byte[] steps)
    {
        _languages = languages;
        _scripts = Array.ConvertAll(languages, Scripts.OfLanguage);
        _rows = rows;
        _steps = steps;
    }

    public static TrigramProfile Load()
    {
        string[]? languages = null;
        var rows = new Dictionary<long, int>(6000);
        var steps = new List<byte>(300_000);
        foreach (var line in Table.Lines("trigrams.tsv"))
        {
            if (languages is null)
            {
                languages = line.Split(' ');
                continue;
            }

            rows.Add(Key(line[0], line[1], line[2]), steps.Count);
            foreach (var c in line.AsSpan(4))
                steps.Add((byte)(c - 'a'));
        }

        return new TrigramProfile(languages ?? [], rows, [.. steps]);
    }

    public LanguageGuess Identify(ReadOnlySpan<char> text, Script script, string? hint)
    {
        Span<int> sums = stackalloc int[_languages.Length];
        var seen = 0;
        foreach (var token in new Tokenizer(text))
        {
            if (token.Is(TokenShape.Word))
                Add(token.Of(text), sums, ref seen);
        }

        return seen < FewestTrigrams && hint is null ? LanguageGuess.None : Decide(sums, script, hint, seen);
    }

    private LanguageGuess Decide(ReadOnlySpan<int> sums, Script script, string? hint, int seen)
    {
        Span<double> logs = stackalloc double[sums.Length];
        var best = -1;
        for (var i = 0; i < sums.Length; i++)
        {
            logs[i] = (sums[i] * Step * Independence) + (_languages[i] == hint ? DeclarationWeight : 0);
            if (_scripts[i] == script && (best < 0 || logs[i] > logs[best]))
                best = i;
        }

        if (best < 0)
            return LanguageGuess.None;
        var rest = 0.0;
        for (var i = 0; i < logs.Length; i++)
            rest += _scripts[i] == script ? Math.Exp(logs[i] - logs[best]) : 0;
        var confidence = 1 / rest;
        return confidence >= LeastConfidence && (seen > 0 || hint is not null)
            ? new LanguageGuess(_languages[best], confidence)
            : LanguageGuess.None;
    }

    private void Add(ReadOnlySpan<char> word, Span<int> sums, ref int seen)
    {
        char a = ' ', b = ' ';
        for (var i = 0; i <= word.Length; i++)
        {
            var c = i < word.Length ? char.ToLowerInvariant(word[i]) : ' ';
            if (i > 0 && _rows.TryGetValue(Key(a, b, c), out var row))
            {
                seen++;
                var steps = _steps.AsSpan(row, sums.Length);
                for (var k = 0; k < sums.Length; k++)
                    sums[k] += steps[k];
            }

            a = b;
            b = c;
        }
    }

    private static long Key(char a, char b, char c) => ((long)a << 32) | ((long)b << 16) | c;
}
