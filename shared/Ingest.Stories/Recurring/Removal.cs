namespace Ingest.Stories.Recurring;

/// <summary>Takes an outlet's boilerplate out of a text. Pure.</summary>
public static class Removal
{
    /// <summary>Two paragraphs that have nothing to do with each other share one of ten hashes now and then, three of them practically never.</summary>
    public const int LeastHashes = 3;

    /// <param name="isTaken">Whether a paragraph of this hash is taken out: true, false, or null where the hash says nothing.</param>
    /// <returns>The text without those paragraphs; the text itself where none is taken, or where nothing would be left.</returns>
    public static string Apply(string text, Paragraphs paragraphs, Func<long, bool?> isTaken)
    {
        var all = Paragraphs.Split(text);
        var left = all.Where(paragraph => Judge(paragraphs.HashesOf(paragraph), isTaken) is not true).ToList();
        return left.Count == all.Length || left.Count == 0 ? text : string.Join("\n\n", left);
    }

    /// <returns>Whether a paragraph of these hashes is taken out; null where too few of them say anything. What a person keeps outweighs the rest.</returns>
    public static bool? Judge(IReadOnlyList<long> hashes, Func<long, bool?> isTaken)
    {
        var (taken, kept) = (0, 0);
        foreach (var hash in hashes)
        {
            var said = isTaken(hash);
            taken += said == true ? 1 : 0;
            kept += said == false ? 1 : 0;
        }

        return kept >= LeastHashes ? false : taken >= LeastHashes ? true : null;
    }
}
