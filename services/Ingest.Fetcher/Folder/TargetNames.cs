using System.Globalization;
using System.Text;

namespace Ingest.Fetcher.Folder;

/// <summary>Names of files in <c>done/</c> and <c>failed/</c>.</summary>
public static class TargetNames
{
    public const string RejectedEnding = ".rejected.jsonl";
    public const string ErrorEnding = ".error.json";

    /// <summary>Bytes; file systems allow 255, and room is left for <c>~</c>, the id and an ending.</summary>
    private const int LongestName = 255 - 40;

    /// <summary>
    /// The names that a settled file may get, in this order: its own; when that is taken, the one with its drop's id; and
    /// when a file stands where its folder would be, that name at the top of the day.
    /// </summary>
    public static IReadOnlyList<string> Candidates(string path, Guid dropId) => [path, Unique(path, dropId), Unique(Path.GetFileName(path), dropId)];

    /// <summary>
    /// The name with the last eight digits of the drop's id before its extension; a name too long for it is cut. The last, not the first: those of a UUIDv7
    /// are its time, and the same for a minute.
    /// </summary>
    public static string Unique(string path, Guid dropId)
    {
        var id = dropId.ToString("N", CultureInfo.InvariantCulture)[^8..];
        var extension = Cut(Path.GetExtension(path), LongestName / 2);
        var stem = Cut(Path.GetFileNameWithoutExtension(path), LongestName - id.Length - 1 - Encoding.UTF8.GetByteCount(extension));
        return Path.Combine(Path.GetDirectoryName(path)!, $"{stem}~{id}{extension}");
    }

    /// <summary>A sidecar's path; a name too long for an ending is cut.</summary>
    public static string Sidecar(string path, string ending) =>
        Path.Combine(Path.GetDirectoryName(path)!, Cut(Path.GetFileName(path), LongestName) + ending);

    private static string Cut(string name, int bytes)
    {
        while (Encoding.UTF8.GetByteCount(name) > bytes)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return name;
    }
}
