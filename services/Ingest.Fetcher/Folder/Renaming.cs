using System.Runtime.InteropServices;

namespace Ingest.Fetcher.Folder;

public enum RenameResult
{
    Done,

    /// <summary>There is something at the target.</summary>
    Taken,

    /// <summary>The source is gone: another was faster.</summary>
    Gone,

    /// <summary>Source and target lie on different mounts.</summary>
    OtherMount,
}

/// <summary>Renames in one step or not at all. The framework's own move copies silently between mounts, and overwrites in a race.</summary>
public static partial class Renaming
{
    private const int AtFdCwd = -100;
    private const uint NoReplace = 1;
    private const int ENOENT = 2, EEXIST = 17, EXDEV = 18, EINVAL = 22, ENOSYS = 38;

    /// <param name="replace">Whether a file at the target may be replaced.</param>
    /// <exception cref="IOException">The file system refused for another reason.</exception>
    public static RenameResult Rename(string source, string target, bool replace = false)
    {
        if (!OperatingSystem.IsLinux())
            return Portable(source, target, replace);
        if (renameat2(AtFdCwd, source, AtFdCwd, target, replace ? 0 : NoReplace) == 0)
            return RenameResult.Done;
        var error = Marshal.GetLastPInvokeError();
        return error switch
        {
            EEXIST => RenameResult.Taken,
            // The source, or the folder of the target, which callers have just made.
            ENOENT => RenameResult.Gone,
            EXDEV => RenameResult.OtherMount,
            // File systems without the flag (some network mounts): the check and the rename are two steps there.
            EINVAL or ENOSYS when !replace => Path.Exists(target) ? RenameResult.Taken : Rename(source, target, replace: true),
            _ => throw new IOException($"cannot rename {source} to {target}: {Marshal.GetPInvokeErrorMessage(error)}", error),
        };
    }

#pragma warning disable RS0030 // Only here, where no rename of the system's is at hand.
    private static RenameResult Portable(string source, string target, bool replace)
    {
        try
        {
            if (Directory.Exists(source))
                Directory.Move(source, target);
            else
                File.Move(source, target, replace);
            return RenameResult.Done;
        }
        catch (FileNotFoundException)
        {
            return RenameResult.Gone;
        }
        catch (IOException) when (Path.Exists(target))
        {
            return RenameResult.Taken;
        }
    }
#pragma warning restore RS0030

    // https://man7.org/linux/man-pages/man2/renameat2.2.html
    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
