using System.Buffers;
using System.Text.Json;

namespace Ingest.Cli.Tracing;

/// <summary>Finds the lines of a data folder's logs that tell of some ids.</summary>
internal static class LogLines
{
    /// <param name="keys">Articles, drops, and records of drops.</param>
    /// <param name="most">How many lines; the newest.</param>
    /// <returns>The oldest first.</returns>
    public static IReadOnlyList<LogLine> Find(string folder, IReadOnlyCollection<string> keys, int most, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder) || keys.Count == 0)
            return [];
        // A record's key begins with its drop's; what is searched for is the id, and what is found is read.
        var ids = SearchValues.Create([.. keys.Select(key => key.Split('/')[0]).Distinct()], StringComparison.Ordinal);
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        IEnumerable<LogLine> found = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").OrderByDescending(File.GetLastWriteTimeUtc))
        {
            cancellation.ThrowIfCancellationRequested();
            found = Newest(path, ids, wanted, most).Concat(found);
            if (found.TryGetNonEnumeratedCount(out var count) && count >= most)
                break;
            found = found.ToList();
        }

        return [.. found.OrderBy(line => line.At).TakeLast(most)];
    }

    private static Queue<LogLine> Newest(string path, SearchValues<string> ids, HashSet<string> wanted, int most)
    {
        var newest = new Queue<LogLine>();
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            if (!line.AsSpan().ContainsAny(ids) || Read(line, wanted) is not { } found)
                continue;
            newest.Enqueue(found);
            if (newest.Count > most)
                newest.Dequeue();
        }

        return newest;
    }

    private static LogLine? Read(string line, HashSet<string> wanted)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return LogLine.Of(document.RootElement) is { } found && found.Keys.Any(wanted.Contains) ? found : null;
        }
        catch (JsonException)
        {
            // The last line of a process that was killed.
            return null;
        }
    }
}
