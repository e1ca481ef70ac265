using System.Globalization;
using Ingest.Cli.Archives;
using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Tracing;

/// <summary>What a user asks to trace: an id, a record of a drop, or a file. Pure.</summary>
/// <param name="Id">An article's or a drop's id.</param>
/// <param name="Record">A record of that drop.</param>
/// <param name="Paths">Paths below the inbox that the file may have been dropped under, the likeliest first.</param>
/// <param name="DropEnding">The last digits of the drop's id, where the file's name tells them.</param>
internal sealed record TraceTarget(Guid? Id, int? Record, IReadOnlyList<string> Paths, string? DropEnding)
{
    private const int EndingLength = 8;

    private static readonly string[] Notes = [TargetNames.RejectedEnding, TargetNames.ErrorEnding];

    public static TraceTarget Parse(string text, DataFolder data)
    {
        var slash = text.LastIndexOf('/');
        if (Guid.TryParse(text, out var id))
            return new TraceTarget(id, null, [], null);
        if (slash > 0 && Guid.TryParse(text[..slash], out id) && int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var record))
            return new TraceTarget(id, record, [], null);
        return File(Below(text, data));
    }

    private static TraceTarget File(string path)
    {
        var paths = new List<string> { path };
        if (Array.Find(Notes, note => path.EndsWith(note, StringComparison.Ordinal)) is { } ending)
            paths.Add(path[..^ending.Length]);
        var stem = Path.GetFileNameWithoutExtension(paths[^1]);
        var tilde = stem.LastIndexOf('~');
        if (tilde < 1 || stem.Length - tilde - 1 != EndingLength || !stem[(tilde + 1)..].All(char.IsAsciiHexDigitLower))
            return new TraceTarget(null, null, paths, null);
        var folder = paths[^1][..(paths[^1].LastIndexOf('/') + 1)];
        paths.Add(folder + stem[..tilde] + Path.GetExtension(paths[^1]));
        return new TraceTarget(null, null, paths, stem[(tilde + 1)..]);
    }

    /// <summary>A path as its user sees it, as the ledger names it: below the inbox.</summary>
    private static string Below(string text, DataFolder data)
    {
        var full = Path.GetFullPath(text);
        var path = full.StartsWith(data.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? DataFolder.Relative(data.Root, full)
            : text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        if (path.StartsWith("inbox/", StringComparison.Ordinal))
            return path["inbox/".Length..];
        return DayFile.Parse(path)?.Path ?? path;
    }
}
