using System.Numerics;

namespace Ingest.Extraction.Text.Phrases;

/// <summary>The kinds of phrases that a line holds: those that tell by themselves, those that need the line's place to say the same, and words that say nothing alone.</summary>
internal readonly record struct PhraseHits(int Telling, int Faint, int Pleas, bool Asks, bool Offers)
{
    public bool Tells(PhraseKind kind) => (Telling >> (int)kind & 1) != 0;

    public bool Hints(PhraseKind kind) => ((Telling | Faint) >> (int)kind & 1) != 0;

    /// <summary>One number: 0 where nothing is said; those that tell are above those that hint.</summary>
    public int Code => None ? 0 : 1 + BitOperations.TrailingZeroCount(Telling != 0 ? Telling : Faint) + (Telling != 0 ? 16 : 0);

    public bool None => (Telling | Faint) == 0;
}
