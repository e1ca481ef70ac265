namespace Ingest.Training.Languages;

/// <summary>A sentence whose language is known.</summary>
/// <param name="Fold">Which of five parts of its language's lines it belongs to; the translations of a sentence of SIB-200 belong to the same.</param>
internal sealed record LanguageLine(string Language, string Text, int Fold)
{
    public const int Folds = 5;

    /// <summary>SIB-200 (CC BY-SA 4.0): 800 sentences in each of 57 languages.</summary>
    public static LanguageLine[] Sib(DataFolder data) => Read(data, "lid/sib200_57langs_train.tsv", 2);

    /// <summary>Sentences of the test data of lingua-dotnet (Apache-2.0): 250 in each language.</summary>
    public static LanguageLine[] Sentences(DataFolder data) => Read(data, "lid/lingua_sentences_dev.tsv", 1);

    /// <summary>Pairs of words of the same project; never trained on, they measure short texts.</summary>
    public static LanguageLine[] Pairs(DataFolder data) => Read(data, "lid/lingua_word-pairs_dev.tsv", 1);

    private static LanguageLine[] Read(DataFolder data, string file, int field)
    {
        var places = new Dictionary<string, int>();
        return [.. data.Rows(file).Select(row => new LanguageLine(row[0], row[field], Next(places, row[0]) % Folds))];
    }

    private static int Next(Dictionary<string, int> places, string language) =>
        places[language] = places.GetValueOrDefault(language, -1) + 1;
}
