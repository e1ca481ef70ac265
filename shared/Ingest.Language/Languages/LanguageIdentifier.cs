namespace Ingest.Language.Languages;

/// <summary>Tells the language of a text: by its script where that is enough, else by its grams of one to four letters.</summary>
/// <remarks>A declared language is a hint: it wins where the text leaves it open, and nowhere else.</remarks>
public sealed class LanguageIdentifier
{
    /// <summary>More letters than this add nothing but time.</summary>
    private const int LettersRead = 4000;

    /// <summary>The text is read in blocks of this length, and no further than is needed to be sure.</summary>
    private const int Block = 192;

    /// <summary>Han text with at least this share of Kana is Japanese, however much Han it has.</summary>
    private const double KanaShare = 0.05;

    /// <summary>Latin text with at least this share of another script is a text in that script.</summary>
    private const double OtherScriptShare = 0.25;

    private readonly Lazy<LanguageModel> _model;

    public LanguageIdentifier()
        : this(new Lazy<LanguageModel>(LanguageModel.Load))
    {
    }

    internal LanguageIdentifier(Lazy<LanguageModel> model) => _model = model;

    public LanguageGuess Identify(ReadOnlySpan<char> text, string? declared = null)
    {
        Span<int> letters = stackalloc int[(int)Script.Ethiopic + 1];
        var script = Dominant(text, letters, out var total, out var read);
        var hint = Primary(declared);
        if (script == Script.None)
            return LanguageGuess.None;
        var share = (double)letters[(int)script] / total;
        if (Scripts.OnlyLanguage(script) is { } only)
            return new LanguageGuess(hint == "yi" && only == "he" ? "yi" : only, share);
        return _model.Value.Of(script) is { } table ? ByGrams(text[..read], table, hint) : LanguageGuess.None;
    }

    /// <summary>The language of a BCP 47 tag: <c>en</c> of <c>en-GB</c>; null where that is no tag.</summary>
    public static string? Primary(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;
        var end = tag.AsSpan().Trim().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag.Trim() : tag.Trim()[..end]).ToLowerInvariant();
        if (primary is "nb" or "nn")
            return "no";
        return primary.Length is 2 or 3 && primary != "und" ? primary : null;
    }

    private static LanguageGuess ByGrams(ReadOnlySpan<char> text, GramTable table, string? hint)
    {
        Span<char> letters = stackalloc char[Block];
        Span<int> sums = stackalloc int[table.Languages.Length];
        sums.Clear();
        var known = 0;
        while (text.Length > 0)
        {
            text = text[GramReader.Normalise(text, letters, out var length)..];
            known += table.Add(letters[..length], sums);
            if (LanguageDecision.IsPlain(sums))
                break;
        }

        return LanguageDecision.Decide(sums, table.Languages, hint, known);
    }

    private static Script Dominant(ReadOnlySpan<char> text, Span<int> letters, out int total, out int read)
    {
        letters.Clear();
        total = 0;
        read = 0;
        for (; read < text.Length && total < LettersRead; read++)
        {
            var script = Scripts.Of(text[read]);
            if (script == Script.None)
                continue;
            letters[(int)script]++;
            total++;
        }

        var best = Script.None;
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] > letters[(int)best])
                best = (Script)i;
        }

        if (best == Script.Latin)
            best = Other(letters, total);
        var kana = letters[(int)Script.Kana];
        return best == Script.Han && kana > KanaShare * (kana + letters[(int)Script.Han]) ? Script.Kana : best;
    }

    /// <summary>Latin words stand in texts of every script, the reverse is rare: a good share of another script decides.</summary>
    private static Script Other(ReadOnlySpan<int> letters, int total)
    {
        for (var i = (int)Script.Latin + 1; i < letters.Length; i++)
        {
            if (letters[i] > OtherScriptShare * total)
                return (Script)i;
        }

        return Script.Latin;
    }
}
