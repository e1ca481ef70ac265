using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Retrying;

/// <summary>Puts a file into the inbox: written under a name that no fetcher takes, flushed, then renamed to a free one.</summary>
internal static class Delivering
{
    /// <param name="write">Writes the content; false to leave the inbox as it is.</param>
    /// <returns>The path below the inbox; null when nothing was delivered.</returns>
    public static string? Deliver(DataFolder data, string target, Func<Stream, bool> write)
    {
        var path = Path.Combine(data.Inbox, target);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                if (!write(file))
                    return null;
                file.Flush(flushToDisk: true);
            }

            var free = path;
            for (var number = 2; Renaming.Rename(temporary, free) == RenameResult.Taken; number++)
                free = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}");
            return DataFolder.Relative(data.Inbox, free);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
