namespace Ingest.Stories.Recurring;

/// <summary>Takes an outlet's boilerplate out of a text. Pure.</summary>
public static class Removal
{
    /// <param name="isTaken">Whether a paragraph of this hash is taken out: true, false, or null where the hash says nothing.</param>
    /// <returns>The text without those paragraphs; the text itself where none is taken, or where nothing would be left.</returns>
    public static string Apply(string text, Paragraphs paragraphs, Func<long, bool?> isTaken)
    {
        var all = Paragraphs.Split(text);
        var left = all.Where(paragraph => !IsTaken(paragraphs.HashesOf(paragraph), isTaken)).ToList();
        return left.Count == all.Length || left.Count == 0 ? text : string.Join("\n\n", left);
    }

    /// <summary>A person's 'keep' of any of its hashes outweighs all that says 'take'.</summary>
    private static bool IsTaken(IReadOnlyList<long> hashes, Func<long, bool?> isTaken)
    {
        var taken = false;
        foreach (var hash in hashes)
        {
            switch (isTaken(hash))
            {
                case false:
                    return false;
                case true:
                    taken = true;
                    break;
            }
        }

        return taken;
    }
}
