namespace Ingest.Fetcher.Folder;

/// <summary>Knows names that mean 'not finished': such a file waits for its rename.</summary>
public static class InboxNames
{
    private static readonly string[] TemporaryEndings = [".part", ".tmp", ".temp", ".crdownload", ".filepart", ".partial", ".download", ".swp", "~"];

    public static bool IsTemporary(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || TemporaryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
