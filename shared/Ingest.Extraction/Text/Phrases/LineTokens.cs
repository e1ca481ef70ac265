using System.Buffers;

namespace Ingest.Extraction.Text.Phrases;

/// <summary>The words of a line as numbers, whatever their capitals and the marks between them.</summary>
internal ref struct LineTokens
{
    public const ulong Number = 1;

    /// <summary>No line that phrases can tell has more words.</summary>
    public const int Most = 96;

    private const ulong Seed = 14_695_981_039_346_656_037, Prime = 1_099_511_628_211;

    private static readonly SearchValues<char> Separators = SearchValues.Create(":：|»›>–—-");

    public Span<ulong> Words;
    public Span<bool> Signs;

    /// <summary>A colon, dash or bar stands after the word.</summary>
    public Span<bool> Marked;

    /// <summary>Whether the line has more words than were read.</summary>
    public bool IsCut;

    public int Count;

    public static LineTokens Of(ReadOnlySpan<char> line)
    {
        var tokens = new LineTokens { Words = new ulong[Most], Signs = new bool[Most], Marked = new bool[Most] };
        tokens.Read(line);
        return tokens;
    }

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = (hash ^ (c is 'İ' or 'ı' ? 'i' : char.ToLowerInvariant(c))) * Prime;
        return hash;
    }

    /// <summary>Reads into the spans given.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        Count = 0;
        for (var i = 0; i < line.Length;)
        {
            var c = line[i];
            var kind = CharacterKinds.Of(c);
            if ((kind & CharacterKinds.LetterOrDigit) == 0)
            {
                if (Count > 0 && Separators.Contains(c))
                    Marked[Count - 1] = true;
                if (c == '©' && !Add((Seed ^ c) * Prime, false))
                    return;
                i++;
                continue;
            }
            var sign = IsSign(c);
            var end = i + 1;
            while (!sign && end < line.Length && (CharacterKinds.Of(line[end]) & CharacterKinds.Word) != 0)
                end++;
            var word = line[i..end];
            if (!Add((kind & CharacterKinds.Digit) != 0 && word.IndexOfAnyExceptInRange('0', '9') < 0 ? Number : Hash(word), sign))
                return;
            i = end;
        }
    }

    /// <summary>Chinese, Japanese: a word is not told from its neighbours by spaces.</summary>
    public static bool IsSign(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private bool Add(ulong word, bool sign)
    {
        if (Count == Words.Length)
        {
            IsCut = true;
            return false;
        }
        (Words[Count], Signs[Count], Marked[Count]) = (word, sign, false);
        Count++;
        return true;
    }
}
