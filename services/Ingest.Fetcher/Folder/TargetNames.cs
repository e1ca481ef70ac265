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
    /// The name with the last eight digits of the drop's id before its extension. The last, not the first: those of a UUIDv7
    /// are its time, and the same for a minute.
    /// </summary>
    public static string Unique(string path, Guid dropId)
    {
        var id = dropId.ToString("N", CultureInfo.InvariantCulture)[^8..];
        return Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}~{id}{Path.GetExtension(path)}");
    }

    /// <summary>A sidecar's path; a name too long for an ending is cut.</summary>
    public static string Sidecar(string path, string ending)
    {
        var name = Path.GetFileName(path);
        while (Encoding.UTF8.GetByteCount(name) > LongestName)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return Path.Combine(Path.GetDirectoryName(path)!, name + ending);
    }
}
