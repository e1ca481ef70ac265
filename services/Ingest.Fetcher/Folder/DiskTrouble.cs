namespace Ingest.Fetcher.Folder;

/// <summary>Tells trouble of the whole disk, which is waited out, from trouble with one file.</summary>
internal static class DiskTrouble
{
    // errno values of Linux; the runtime puts them into HResult, or its Windows counterpart of 'disk full'.
    private const int EIO = 5, ENOSPC = 28, EROFS = 30, ESTALE = 116, EDQUOT = 122;
    private const int DiskFull = unchecked((int)0x80070070);

    public static bool IsWorld(Exception exception) => exception is IOException { HResult: EIO or ENOSPC or EROFS or ESTALE or EDQUOT or DiskFull };
}
