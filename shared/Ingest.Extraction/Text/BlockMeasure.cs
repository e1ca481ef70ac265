using Ingest.Extraction.Text.Phrases;

namespace Ingest.Extraction.Text;

/// <summary>What a block looks like, in numbers and phrases.</summary>
internal readonly record struct BlockMeasure
{
    /// <summary>Running text has this share of articles, prepositions and the like.</summary>
    private const float RunningShare = 0.15f;
    private const int RunningWords = 8, RunningSigns = 20;

    /// <summary>So many words with a stop are a sentence in a language whose small words are not listed, too.</summary>
    private const int SentenceWords = 12;

    public int Words { get; private init; }
    public int Letters { get; private init; }
    public int Digits { get; private init; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitals { get; private init; }

    /// <summary>Articles, prepositions and the like.</summary>
    public int Small { get; private init; }
    public int Commas { get; private init; }
    public int Stops { get; private init; }
    public int Quotes { get; private init; }

    /// <summary>Bars, arrows and the like.</summary>
    public int Bars { get; private init; }
    public int Linked { get; private init; }
    public bool Ends { get; private init; }

    /// <summary>Of the whole line, from the front, without marks.</summary>
    public ulong Print { get; private init; }

    public PhraseHits Phrases { get; private init; }

    public float LinkShare => Letters == 0 ? 0 : Math.Min(1, (float)Linked / Letters);

    public float SmallShare => Words == 0 ? 0 : (float)Small / Words;

    /// <summary>Sentences, not names and labels.</summary>
    public bool IsRunning { get; private init; }

    public static BlockMeasure Of(Block block, ref LineTokens tokens)
    {
        var text = block.Text.AsSpan();
        tokens.Read(text.Length > PhraseLists.LongestLine ? text[..PhraseLists.LongestLine] : text);
        var lists = PhraseLists.Shipped;
        var (small, signs, print) = (0, 0, 0UL);
        for (var i = 0; i < tokens.Count; i++)
        {
            small += lists.Small.Contains(tokens.Words[i]) ? 1 : 0;
            signs += tokens.Signs[i] ? 1 : 0;
            print = print * 31 + tokens.Words[i];
        }
        var (words, letters, digits, capitals, commas, stops, quotes, bars) = (0, 0, 0, 0, 0, 0, 0, 0);
        var within = 0;
        // Without a jump: what comes next in a text cannot be foreseen.
        foreach (var c in text)
        {
            var kind = CharacterKinds.Of(c);
            var letter = kind & 1;
            var begins = letter & ~within;
            letters += letter;
            words += begins;
            digits += kind >> 1 & 1;
            capitals += begins & kind >> 2;
            commas += kind >> 3 & 1;
            stops += kind >> 4 & 1;
            quotes += kind >> 5 & 1;
            bars += kind >> 6 & 1;
            within = letter | within & kind >> 7;
        }
        // Signs count for words by pairs.
        words = signs > 0 ? Math.Max(words, (int)(signs / (float)Math.Max(1, tokens.Count) * letters / 2)) : words;
        // Of a long text only the front was looked at closely.
        var share = tokens.IsCut || text.Length > PhraseLists.LongestLine ? (float)small / tokens.Count : words == 0 ? 0 : (float)small / words;
        var ends = block.EndsSentence;
        return new BlockMeasure
        {
            Words = words,
            Letters = letters,
            Digits = digits,
            Capitals = capitals,
            Small = (int)(share * words),
            Commas = commas,
            Stops = stops,
            Quotes = quotes,
            Bars = bars,
            Linked = block.Linked,
            Ends = ends,
            Print = print,
            IsRunning = signs > 0 ? letters >= RunningSigns && (ends || commas > 0) : words >= RunningWords && share >= RunningShare && (ends || words >= 3 * RunningWords) || ends && words >= SentenceWords && capitals * 2 < words,
            Phrases = text.Length <= PhraseLists.LongestLine ? lists.Match(tokens) : default,
        };
    }
}
