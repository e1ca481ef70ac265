using System.Globalization;
using Ingest.Language.Languages;
using Ingest.Stories.Words;

namespace Ingest.Stories.Weighing;

/// <summary>What is known of a language's words before the first article came: in what share of articles each stands.</summary>
internal sealed class Priors
{
    private static readonly Lazy<Dictionary<uint, float>> English = new(ReadEnglish);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Priors> ByLanguage = new();

    private readonly HashSet<uint> _functionWords;
    private readonly Dictionary<uint, float> _shares;

    private Priors(string language)
    {
        _functionWords = [.. FrequentWords.Of(language).All.Select(word => WordReader.Hash(word).Hash)];
        _shares = language == "en" ? English.Value : [];
    }

    public static Priors Of(string language) => ByLanguage.GetOrAdd(language, code => new Priors(code));

    /// <summary>Words that every text of the language has tell nothing.</summary>
    public bool IsFunctionWord(uint hash) => _functionWords.Contains(hash);

    public float Share(uint term) => _shares.GetValueOrDefault(term);

    private static Dictionary<uint, float> ReadEnglish()
    {
        var shares = new Dictionary<uint, float>();
        using var stream = typeof(Priors).Assembly.GetManifestResourceStream("english-shares.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            shares[uint.Parse(line.AsSpan(0, tab), NumberStyles.HexNumber, CultureInfo.InvariantCulture)] =
                float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }

        return shares;
    }
}
