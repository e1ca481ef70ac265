namespace Ingest.Fetcher.Folder;

/// <summary>Finds fetchers that are dead, and takes their drops.</summary>
/// <remarks>
/// A folder without a lease is free. On one machine a lock that can be taken shows that its owner is dead; otherwise a
/// lease must stand still for the whole timeout by this process's own clock. Renaming the lease is the fence: one taker
/// wins it, and the old owner, should it live, finds that it owns nothing.
/// </remarks>
public sealed class Takeover(DataFolder data, TimeSpan timeout, TimeProvider time)
{
    private readonly Dictionary<string, (string Lease, long Since)> _watched = new(StringComparer.Ordinal);

    /// <param name="exclusive">True when this process holds the whole data folder, so that every other fetcher is dead.</param>
    /// <returns>How many drops now lie in the own folder that did not before.</returns>
    public int Run(OwnFolder own, bool exclusive)
    {
        var taken = 0;
        foreach (var folder in Directory.EnumerateDirectories(data.Processing))
        {
            if (Path.GetFileName(folder) == own.Fetcher || !(exclusive || IsFree(folder)))
                continue;
            var lease = Path.Combine(folder, OwnFolder.LeaseName);
            if (File.Exists(lease) && Renaming.Rename(lease, Path.Combine(folder, $".taken-{own.Fetcher}"), replace: true) == RenameResult.Gone)
                continue;
            taken += TakeDrops(folder, own);
            _watched.Remove(folder);
        }

        return taken;
    }

    private bool IsFree(string folder)
    {
        string lease;
        try
        {
            lease = File.ReadAllText(Path.Combine(folder, OwnFolder.LeaseName));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }

        if (lease.StartsWith(Machine.Boot, StringComparison.Ordinal) && IsUnlocked(Path.Combine(folder, OwnFolder.LockName)))
            return true;
        if (_watched.TryGetValue(folder, out var before) && before.Lease == lease)
            return time.GetElapsedTime(before.Since) >= timeout;
        _watched[folder] = (lease, time.GetTimestamp());
        return false;
    }

    private static bool IsUnlocked(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int TakeDrops(string folder, OwnFolder own)
    {
        var taken = 0;
        foreach (var drop in Directory.EnumerateDirectories(folder).ToList())
        {
            if (Renaming.Rename(drop, Path.Combine(own.FolderPath, Path.GetFileName(drop))) == RenameResult.Done)
                taken++;
        }

        // A fetcher that is just beginning has neither lease nor drops yet; it begins again when its folder goes.
        foreach (var rest in Directory.EnumerateFiles(folder, ".*").ToList())
            File.Delete(rest);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
        return taken;
    }

}
