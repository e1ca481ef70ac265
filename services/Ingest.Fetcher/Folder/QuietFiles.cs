namespace Ingest.Fetcher.Folder;

/// <summary>Decides which files have stood still long enough to be taken. Pure: time and facts are arguments.</summary>
/// <remarks>
/// What counts is how long this process has seen size, time and number of a file unchanged; a file's own time does not,
/// since copies keep old ones. A writer that pauses for longer than the quiet period is caught when the file is read.
/// </remarks>
public sealed class QuietFiles(TimeSpan quietPeriod)
{
    private Dictionary<string, (FileFacts Facts, TimeSpan Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>How many files are still waited for.</summary>
    public int Waiting { get; private set; }

    /// <param name="files">All files of the inbox now.</param>
    /// <param name="now">A monotonic time.</param>
    /// <returns>The files that are ready, in the order of their paths.</returns>
    public IReadOnlyList<string> Update(IEnumerable<(string Path, FileFacts Facts)> files, TimeSpan now)
    {
        var seen = new Dictionary<string, (FileFacts, TimeSpan)>(StringComparer.Ordinal);
        var ready = new List<string>();
        foreach (var (path, facts) in files)
        {
            var since = _seen.TryGetValue(path, out var before) && before.Facts == facts ? before.Since : now;
            seen[path] = (facts, since);
            if (now - since >= quietPeriod)
                ready.Add(path);
        }

        _seen = seen;
        Waiting = seen.Count - ready.Count;
        ready.Sort(StringComparer.Ordinal);
        return ready;
    }
}
