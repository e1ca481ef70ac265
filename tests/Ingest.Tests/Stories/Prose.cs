namespace Ingest.Tests.Stories;

/// <summary>Paragraphs of invented news that have nothing in common but the words of the language.</summary>
internal static class Prose
{
    private static readonly string[] Words =
        ("council harbour library orchard stadium brewery museum tunnel market chapel airport bakery prison opened closed flooded sold painted moved voted refused "
        + "promised counted carried followed heard wrote old new wide narrow early late northern southern wooden broken quiet river bridge road school hospital mayor "
        + "driver teacher nurse farmer judge minister sailor winter summer morning evening budget letter contract petition roof wall garden field train ferry bus "
        + "apples bricks letters tickets windows doors books maps coins ropes").Split(' ');

    private const int Vocabulary = 10_000;

    public static string Paragraph(int number)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, 24).Select(_ => Words[random.Next(Words.Length)]).ToList();
        words.Insert(0, "The");
        words.Insert(8, "of the");
        words.Insert(16, "in the");
        return string.Join(' ', words) + ".";
    }

    /// <summary>A paragraph in which a few words come again and again, as in any language: the n-th about as often as one in n.</summary>
    public static string Common(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 30).Select(_ => Draw((int)Math.Pow(Vocabulary, random.NextDouble()) - 1))) + ".";

        static string Draw(int rank) => rank < Words.Length ? Words[rank] : $"{Words[rank % Words.Length]}{(char)('a' + (rank / Words.Length % 26))}{Words[rank / Words.Length % 7]}";
    }
}
