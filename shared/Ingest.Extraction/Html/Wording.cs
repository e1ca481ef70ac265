using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Html;

/// <summary>What the phrase lists say of a page's runs; each is read once, and only when it is asked for.</summary>
internal sealed class Wording(Outline outline)
{
    private readonly ulong[] _words = new ulong[LineTokens.Most];
    private readonly bool[] _signs = new bool[LineTokens.Most];
    private readonly bool[] _marked = new bool[LineTokens.Most];
    private readonly Said?[] _said = new Said?[outline.Runs.Count];

    /// <param name="Phrase">Which kind of phrase it holds; 0 for none.</param>
    /// <param name="Pleas">How many words of those who ask for money or readers.</param>
    /// <param name="Small">The share of articles, prepositions and the like.</param>
    public readonly record struct Said(int Phrase, int Pleas, float Small);

    /// <summary>Outside the page nothing is said.</summary>
    public Said Of(int index) =>
        index < 0 || index >= _said.Length ? new Said(-1, 0, -1) : _said[index] ??= Read(outline.Runs[index].Raw);

    private Said Read(ReadOnlySpan<char> raw)
    {
        var line = raw.Trim();
        var tokens = new LineTokens { Words = _words, Signs = _signs, Marked = _marked };
        tokens.Read(line[..Math.Min(line.Length, PhraseLists.LongestLine)]);
        var small = 0;
        for (var i = 0; i < tokens.Count; i++)
            small += PhraseLists.Shipped.Small.Contains(tokens.Words[i]) ? 1 : 0;
        var hits = line.Length <= PhraseLists.LongestLine ? PhraseLists.Shipped.Match(tokens) : default;
        return new Said(hits.Code, hits.Pleas, (float)small / Math.Max(1, tokens.Count));
    }
}
