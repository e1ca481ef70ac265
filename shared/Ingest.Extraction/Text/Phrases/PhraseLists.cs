using System.Collections.Frozen;

namespace Ingest.Extraction.Text.Phrases;

/// <summary>The phrases by which outlets speak of themselves, in the languages that have a list beside this file.</summary>
internal sealed class PhraseLists
{
    private const string Folder = "Ingest.Extraction.Text.Phrases.";

    /// <summary>No line of boilerplate that phrases can tell is longer.</summary>
    public const int LongestLine = 600;

    private readonly FrozenDictionary<ulong, Phrase[]> _first;
    private readonly FrozenDictionary<ulong, Phrase[]> _inner;

    private PhraseLists(IReadOnlyList<Phrase> phrases, FrozenSet<ulong> small)
    {
        _first = ByWord(phrases.Where(p => !p.OpenStart));
        _inner = ByWord(phrases.Where(p => p.OpenStart));
        Small = small;
    }

    public static PhraseLists Shipped { get; } = Load();

    /// <summary>Articles, prepositions and the like, of which running text is full.</summary>
    public FrozenSet<ulong> Small { get; }

    public static IEnumerable<string> Languages =>
        typeof(PhraseLists).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..^".txt".Length]).Where(n => n != "small");

    /// <summary>A list's kinds and phrases, as they are written.</summary>
    public static IEnumerable<(string Kind, string Phrase)> Read(string language)
    {
        using var stream = typeof(PhraseLists).Assembly.GetManifestResourceStream(Folder + language + ".txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || line.StartsWith('#'))
                continue;
            foreach (var phrase in line[(colon + 2)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (line[..colon], phrase);
        }
    }

    public PhraseHits Match(in LineTokens line)
    {
        var (telling, faint, pleas, asks, offers) = (0, 0, 0, false, false);
        if (line.Count > 0 && _first.TryGetValue(line.Words[0], out var phrases))
            foreach (var phrase in phrases)
                if (Holds(line, phrase.Parts, 0, phrase.OpenEnd))
                    Note(phrase);
        for (var i = 0; i < line.Count; i++)
            if (_inner.TryGetValue(line.Words[i], out phrases))
                foreach (var phrase in phrases)
                    if (Holds(line, phrase.Parts, i, phrase.OpenEnd))
                        Note(phrase);
        return new PhraseHits(telling, faint, pleas, asks, offers);

        void Note(Phrase phrase)
        {
            if (phrase.Kind == PhraseKind.Plea)
                pleas++;
            else if (phrase.Kind == PhraseKind.Ask)
                asks = true;
            else if (phrase.Kind == PhraseKind.Offer)
                offers = true;
            else if (phrase.IsTelling)
                telling |= 1 << (int)phrase.Kind;
            else
                faint |= 1 << (int)phrase.Kind;
        }
    }

    /// <summary>Whether a sentence begins with a phrase of a kind.</summary>
    public bool Opens(ReadOnlySpan<char> sentence, PhraseKind kind)
    {
        var line = LineTokens.Of(sentence);
        if (line.Count == 0)
            return false;
        // Words that may stand anywhere are kept with the phrases that are open at their start.
        if (!(IsWord(kind) ? _inner : _first).TryGetValue(line.Words[0], out var phrases))
            return false;
        foreach (var phrase in phrases)
            if (phrase.Kind == kind && Holds(line, phrase.Parts, 0, phrase.OpenEnd))
                return true;
        return false;
    }

    private static bool IsWord(PhraseKind kind) => kind is PhraseKind.Plea or PhraseKind.Ask or PhraseKind.Offer;

    private static bool Holds(in LineTokens line, PhrasePart[] parts, int at, bool openEnd)
    {
        for (var k = 0; k < parts.Length; k++, at++)
        {
            while (k > 0 && parts[k].Gap && at < line.Count && line.Words[at] != parts[k].Word)
                at++;
            if (at >= line.Count || line.Words[at] != parts[k].Word || parts[k].Marked && !line.Marked[at])
                return false;
        }
        return openEnd || at == line.Count && !line.IsCut;
    }

    private static FrozenDictionary<ulong, Phrase[]> ByWord(IEnumerable<Phrase> phrases) =>
        phrases.GroupBy(p => p.Parts[0].Word).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static PhraseLists Load()
    {
        List<Phrase> phrases = [];
        foreach (var (kind, written) in Languages.Order(StringComparer.Ordinal).SelectMany(Read))
        {
            var phrase = Phrase.Read(KindOf(kind), IsWord(KindOf(kind)) ? $"… {written} …" : written);
            if (phrase.Parts.Length > 0)
                phrases.Add(phrase);
        }
        return new PhraseLists(phrases, Read("small").Select(s => LineTokens.Hash(s.Phrase)).ToFrozenSet());
    }

    public static PhraseKind KindOf(string written) => Enum.Parse<PhraseKind>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
