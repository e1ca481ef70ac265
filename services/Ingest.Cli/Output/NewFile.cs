using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Output;

/// <summary>A file that is there whole or not at all: written under another name, flushed, renamed.</summary>
internal static class NewFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                await write(file);
                await file.FlushAsync();
                file.Flush(flushToDisk: true);
            }

            Renaming.Rename(temporary, path, replace: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
