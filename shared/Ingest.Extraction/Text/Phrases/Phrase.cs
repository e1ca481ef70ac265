namespace Ingest.Extraction.Text.Phrases;

/// <summary>What a phrase says of a line that holds it.</summary>
internal enum PhraseKind
{
    Share,
    Newsletter,
    Related,
    RelatedLine,
    Furniture,
    Comments,
    Tags,
    Appeal,
    Copyright,
    Credits,
    Update,
    Bio,

    /// <summary>A word of those who ask for money or readers: one alone says nothing.</summary>
    Plea,

    /// <summary>Words that call on the reader, at the start of a sentence: 'sign up'. Alone they say nothing.</summary>
    Ask,

    /// <summary>What readers are called on to take: 'newsletter'. Alone it says nothing.</summary>
    Offer,
}

/// <summary>A phrase as its list writes it: words, gaps for any words ('…'), numbers ('#') and marks after a word (':').</summary>
internal sealed record Phrase(PhraseKind Kind, PhrasePart[] Parts, bool OpenStart, bool OpenEnd)
{
    /// <summary>So many words, or twice as many signs, are not how a sentence happens to begin.</summary>
    private const int TellingWords = 3;

    /// <summary>Sure enough by itself, wherever the line stands.</summary>
    public bool IsTelling { get; } = !OpenStart && !OpenEnd || Parts.Any(p => p.Marked) || Parts.Sum(p => p.Sign ? 1 : 2) >= TellingWords * 2;

    public static Phrase Read(PhraseKind kind, string written)
    {
        List<PhrasePart> parts = [];
        var gap = false;
        foreach (var piece in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece == "…")
            {
                gap = true;
                continue;
            }
            if (piece is ":" or "：" && parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Marked = true };
                continue;
            }
            var tokens = LineTokens.Of(piece == "#" ? "0" : piece);
            for (var i = 0; i < tokens.Count; i++)
            {
                parts.Add(new PhrasePart(tokens.Words[i], gap, false, tokens.Signs[i]));
                gap = false;
            }
        }
        return new Phrase(kind, [.. parts], written.StartsWith('…'), gap);
    }
}

/// <param name="Word">The hash of a word.</param>
/// <param name="Gap">Other words may stand before it.</param>
/// <param name="Marked">A colon, dash or bar must follow.</param>
/// <param name="Sign">It is one sign of a script that has no spaces.</param>
internal readonly record struct PhrasePart(ulong Word, bool Gap, bool Marked, bool Sign);
