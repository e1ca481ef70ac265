using System.Security.Cryptography;
using Ingest.Fetcher.Folder;

namespace Ingest.Fetcher.Reading;

public static class Digests
{
    /// <returns>The digest of a file in lower-case hexadecimal; null where there is no regular file that can be read.</returns>
    public static string? OfFile(string path)
    {
        if (FileFacts.Of(path) is not { Kind: FileKind.Regular })
            return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
