using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Archives;

/// <summary>The drops that lie in processing/, claimed by some fetcher.</summary>
internal static class ClaimFolders
{
    public static Dictionary<Guid, string> Read(DataFolder data)
    {
        var claims = new Dictionary<Guid, string>();
        foreach (var fetcher in Folders(data.Processing))
        {
            foreach (var folder in Folders(fetcher))
            {
                if (Guid.TryParse(Path.GetFileName(folder), out var dropId) && File.Exists(Path.Combine(folder, Claim.FileName)))
                    claims[dropId] = folder;
            }
        }

        return claims;
    }

    /// <summary>Other processes move and remove these folders meanwhile.</summary>
    private static string[] Folders(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder);
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
