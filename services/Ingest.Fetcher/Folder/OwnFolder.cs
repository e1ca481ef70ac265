using System.Globalization;

namespace Ingest.Fetcher.Folder;

/// <summary>A fetcher's own folder below <c>processing/</c>, and the lease that shows that it lives.</summary>
/// <remarks>
/// Trust folders, not return codes: whatever lies in the folder is owned, and a lease that is gone means that nothing is.
/// The lease is renewed by opening it, never by creating it, so a fetcher that was taken for dead cannot revive it.
/// </remarks>
public sealed class OwnFolder : IDisposable
{
    public const string LeaseName = ".lease";
    public const string LockName = ".alive";

    private readonly FileStream _alive;
    private readonly TimeProvider _time;
    private long _renewed;
    private long _counter;

    private OwnFolder(string fetcher, string path, FileStream alive, TimeProvider time)
    {
        (Fetcher, FolderPath, _alive, _time) = (fetcher, path, alive, time);
        _renewed = time.GetTimestamp();
    }

    /// <summary>This fetcher's id; a new one at each start.</summary>
    public string Fetcher { get; }

    public string FolderPath { get; }

    public static OwnFolder Begin(DataFolder data, TimeProvider time)
    {
        while (true)
        {
            var fetcher = Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture);
            var path = Path.Combine(data.Processing, fetcher);
            Directory.CreateDirectory(path);
            try
            {
                var alive = new FileStream(Path.Combine(path, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                File.WriteAllText(Path.Combine(path, LeaseName), $"{Machine.Boot} 0");
                return new OwnFolder(fetcher, path, alive, time);
            }
            catch (DirectoryNotFoundException)
            {
                // Another fetcher tidied the folder away between the two steps.
            }
        }
    }

    /// <summary>Renews the lease when a part of its time has passed.</summary>
    /// <returns>False when the lease is gone: this fetcher owns nothing any more.</returns>
    public bool Renew(TimeSpan ifOlderThan)
    {
        if (_time.GetElapsedTime(_renewed) < ifOlderThan)
            return true;
        try
        {
            using var lease = new FileStream(Path.Combine(FolderPath, LeaseName), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            lease.Write(System.Text.Encoding.ASCII.GetBytes($"{Machine.Boot} {++_counter}"));
            lease.Flush();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        // A lease that was renamed between the opening and the writing is another's now.
        _renewed = _time.GetTimestamp();
        return File.Exists(Path.Combine(FolderPath, LeaseName));
    }

    /// <summary>The drops that lie in this folder and are not known yet; what a dead claim left behind is tidied away.</summary>
    /// <param name="isKnown">Whether a drop is in work already: its folder is left alone, and may go at any moment.</param>
    public IEnumerable<ClaimedDrop> Drops(Func<Guid, bool> isKnown)
    {
        foreach (var folder in Directory.EnumerateDirectories(FolderPath).Order(StringComparer.Ordinal))
        {
            if (Guid.TryParseExact(Path.GetFileName(folder), "D", out var dropId) && isKnown(dropId))
                continue;
            if (Find(folder) is { } drop)
                yield return drop;
        }
    }

    public void Dispose()
    {
        _alive.Dispose();
        try
        {
            // Without a lease, what is left is free for any fetcher at once.
            File.Delete(Path.Combine(FolderPath, LeaseName));
            File.Delete(Path.Combine(FolderPath, LockName));
            Directory.Delete(FolderPath);
        }
        catch (IOException)
        {
            // Drops are left in it; the next fetcher adopts them.
        }
    }

    private static ClaimedDrop? Find(string folder)
    {
        try
        {
            if (Claim.Read(folder) is not { } claim)
            {
                Tidy(folder);
                return null;
            }

            var drop = new ClaimedDrop(folder, claim);
            if (FileFacts.Of(drop.FilePath) is not null || File.Exists(Path.Combine(folder, Claim.TargetFileName)))
                return drop;
            Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            // Finished and tidied away since the folder was listed.
            return null;
        }
    }

    /// <summary>A folder without a claim holds nothing of anybody's, unless somebody put a file there by hand.</summary>
    private static void Tidy(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any(path => Path.GetFileName(path) is not (Claim.FileName or Claim.FileName + ".tmp")))
            Directory.Delete(folder, recursive: true);
    }
}
