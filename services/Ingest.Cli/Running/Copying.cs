using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Running;

/// <summary>Copies files into the inbox under a temporary name, then renames them: nobody can take half a copy.</summary>
internal static class Copying
{
    /// <returns>How many files were copied.</returns>
    public static int IntoInbox(DataFolder data, IEnumerable<string> paths)
    {
        var copied = 0;
        foreach (var path in paths.Select(Path.GetFullPath))
        {
            if (!Directory.Exists(path))
            {
                Copy(path, Path.Combine(data.Inbox, Path.GetFileName(path)));
                copied++;
                continue;
            }

            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal))
            {
                if (InboxNames.IsTemporary(Path.GetFileName(file)))
                    continue;
                Copy(file, Path.Combine(data.Inbox, name, Path.GetRelativePath(path, file)));
                copied++;
            }
        }

        return copied;
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}.part");
        File.Copy(source, temporary);
        var free = target;
        for (var number = 2; Renaming.Rename(temporary, free) == RenameResult.Taken; number++)
            free = Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetFileNameWithoutExtension(target)}-{number}{Path.GetExtension(target)}");
    }
}
