using Ingest.Language.Tables;

namespace Ingest.Language.Languages;

/// <summary>The words that every text of a language has: they are no keywords, and no names when a sentence opens with one.</summary>
public sealed class FrequentWords
{
    private static readonly Lazy<Dictionary<string, FrequentWords>> ByLanguage = new(Load);

    private static readonly Lazy<FrequentWords> English = new(() => new FrequentWords(ByHand()));

    private static readonly FrequentWords Nothing = new([]);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private FrequentWords(HashSet<string> words) => _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FrequentWords Of(string language) => ByLanguage.Value.GetValueOrDefault(language) ?? Nothing;

    /// <summary>Those that say nothing of any subject. In English that is the list written by hand: texts at large also have
    /// <c>government</c> and <c>water</c> all the time, and news may be about these.</summary>
    public static FrequentWords WithoutSubject(string language) => language == "en" ? English.Value : Of(language);

    public IEnumerable<string> All => _words.Set;

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > 24)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return _words.Contains(lower);
    }

    private static Dictionary<string, FrequentWords> Load()
    {
        var all = new Dictionary<string, FrequentWords>();
        foreach (var line in Table.Lines("frequent-words.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = new HashSet<string>(line[(tab + 1)..].Split(' '));
            if (line[..tab] == "en")
                words.UnionWith(ByHand());
            all.Add(line[..tab], new FrequentWords(words));
        }

        return all;
    }

    private static HashSet<string> ByHand() => [.. Table.Lines("english-words.txt").SelectMany(row => row.Split(' '))];
}
