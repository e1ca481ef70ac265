using System.Globalization;
using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Checking;

/// <summary>Looks at the data folder: is it there, can files move in it, is there room, who holds it, do file events come.</summary>
internal static class FolderChecks
{
    private const long LeastFree = 1L << 30;
    private const string WatchLimits = "/proc/sys/fs/inotify";

    public static IEnumerable<Check> Run(DataFolder data)
    {
        if (!Directory.Exists(data.Root))
        {
            yield return Check.Problem("folder", $"{data.Root} is not there", $"'ingest run {data.Root}' makes it");
            yield break;
        }

        yield return Mounts(data);
        yield return Space(data);
        yield return Lock(data);
        yield return Events(data);
    }

    private static Check Mounts(DataFolder data)
    {
        const string Name = "folder";
        string[] folders = [data.Inbox, data.Processing, data.Done, data.Failed];
        if (folders.Where(folder => !Directory.Exists(folder)).ToList() is { Count: > 0 } missing)
            return Check.Problem(Name, $"not there: {string.Join(", ", missing)}", $"'ingest run {data.Root}' makes them");
        try
        {
            data.Probe();
            return Check.Ok(Name, $"{data.Root} can be written, and files move between its folders in one step");
        }
        catch (UnauthorizedAccessException exception)
        {
            return Check.Problem(Name, $"cannot write: {exception.Message}", "Give this user the right to write in the whole data folder");
        }
        catch (IOException exception)
        {
            return Check.Problem(Name, exception.Message, "inbox, processing, done and failed must lie on one mount that can be written");
        }
    }

    private static Check Space(DataFolder data)
    {
        const string Name = "disk";
        try
        {
            var free = new DriveInfo(data.Root).AvailableFreeSpace;
            var told = string.Create(CultureInfo.InvariantCulture, $"{free / 1073741824.0:0.0} GiB free");
            return free >= LeastFree
                ? Check.Ok(Name, told)
                : Check.Problem(Name, $"only {told}", "Make room: when the disk is full, work waits");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Check.Problem(Name, $"free space is not known: {exception.Message}", "Look at it with 'df'");
        }
    }

    private static Check Lock(DataFolder data)
    {
        const string Name = "lock";
        if (!File.Exists(Path.Combine(data.Root, ".lock")))
            return Check.Ok(Name, "no 'ingest run' holds the folder");
        try
        {
            using var free = DataLock.Take(data);
            return Check.Ok(Name, "no 'ingest run' holds the folder");
        }
        catch (IOException exception)
        {
            // It runs: nothing is wrong with that.
            var (start, end) = (exception.Message.IndexOf('('), exception.Message.LastIndexOf(')'));
            return Check.Ok(Name, $"an 'ingest run' holds the folder: {(start > 0 && end > start ? exception.Message[(start + 1)..end] : exception.Message)}");
        }
        catch (UnauthorizedAccessException)
        {
            return Check.Problem(Name, "the folder's .lock belongs to another user", "Run as the user who owns the data folder");
        }
    }

    private static Check Events(DataFolder data)
    {
        const string Name = "file events";
        if (!Directory.Exists(data.Inbox))
            return Check.Ok(Name, "not tried: there is no inbox");
        var folders = 1 + Directory.EnumerateDirectories(data.Inbox, "*", SearchOption.AllDirectories).Count();
        try
        {
            using var watcher = new FileSystemWatcher(data.Inbox) { IncludeSubdirectories = true };
            watcher.EnableRaisingEvents = true;
            return Check.Ok(Name, $"they come for {folders} folders{Limits()}");
        }
        catch (IOException exception)
        {
            return Check.Problem(
                Name, $"{exception.Message}{Limits()}",
                "Raise fs.inotify.max_user_instances or fs.inotify.max_user_watches with sysctl; until then files are found by the rescan, some seconds later");
        }
    }

    private static string Limits()
    {
        var limits = ((string[])["max_user_instances", "max_user_watches"]).Select(name => (name, path: Path.Combine(WatchLimits, name)))
            .Where(limit => File.Exists(limit.path)).Select(limit => $"{limit.name} {File.ReadAllText(limit.path).Trim()}");
        var told = string.Join(", ", limits);
        return told.Length == 0 ? "" : $" ({told})";
    }
}
