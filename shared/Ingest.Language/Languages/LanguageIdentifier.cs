namespace Ingest.Language.Languages;

/// <summary>Tells the language of a text: by its script where that is enough, else by its trigrams.</summary>
/// <remarks>A declared language is a hint: it wins where the text leaves it open, and nowhere else.</remarks>
public sealed class LanguageIdentifier
{
    /// <summary>More letters than this add nothing but time.</summary>
    private const int LettersRead = 4000;

    /// <summary>Han text with at least this share of Kana is Japanese, however much Han it has.</summary>
    private const double KanaShare = 0.05;

    private readonly Lazy<TrigramProfile> _profile = new(TrigramProfile.Load);

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
        return _profile.Value.Identify(text[..read], script, hint);
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

    private static Script Dominant(ReadOnlySpan<char> text, Span<int> letters, out int total, out int read)
    {
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

        var kana = letters[(int)Script.Kana];
        return best == Script.Han && kana > KanaShare * (kana + letters[(int)Script.Han]) ? Script.Kana : best;
    }
}
