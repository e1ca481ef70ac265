using System.Globalization;
using System.IO.Enumeration;
using Ingest.Fetcher.Folder;
using Ingest.Storage;

namespace Ingest.Cli.Archives;

/// <summary>Where files go when they have settled.</summary>
internal enum Place
{
    Done,
    Failed,
}

/// <summary>A file below <c>done/</c> or <c>failed/</c>.</summary>
/// <param name="Day">Null when it does not lie in a folder of a day.</param>
/// <param name="Path">Its path below that folder, with '/' between folders.</param>
internal readonly record struct DayFile(Place Place, DateOnly? Day, string Path)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The path below the data folder.</summary>
    public string Relative => $"{Place.ToString().ToLowerInvariant()}/{(Day is { } day ? day.ToString(DayFormat, CultureInfo.InvariantCulture) + "/" : "")}{Path}";

    /// <param name="path">A path below <c>done/</c> or <c>failed/</c>.</param>
    public static DayFile Parse(Place place, string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && ParseDay(path[..slash]) is { } day ? new DayFile(place, day, path[(slash + 1)..]) : new DayFile(place, null, path);
    }

    /// <param name="path">A path below the data folder, such as <c>done/2025-11-30/export.jsonl</c>.</param>
    /// <returns>Null when it is no path of a settled file.</returns>
    public static DayFile? Parse(string path)
    {
        foreach (var place in Enum.GetValues<Place>())
        {
            var start = place.ToString().ToLowerInvariant() + "/";
            if (path.StartsWith(start, StringComparison.Ordinal) && Parse(place, path[start.Length..]) is { Day: not null } file)
                return file;
        }

        return null;
    }

    public static DateOnly? ParseDay(string name) =>
        DateOnly.TryParseExact(name, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The folder that a settled drop's file goes to.</summary>
    public static Place PlaceOf(Drop drop) => drop.Counts.Kept > 0 ? Place.Done : Place.Failed;

    public static string Folder(DataFolder data, Place place) => place == Place.Done ? data.Done : data.Failed;

    /// <summary>Every file below one of the two folders; those whose names begin with a dot are nobody's.</summary>
    public static IEnumerable<DayFile> Read(DataFolder data, Place place)
    {
        var folder = Folder(data, place);
        if (!Directory.Exists(folder))
            return [];
        return new FileSystemEnumerable<DayFile>(
            folder,
            (ref FileSystemEntry entry) => Parse(place, DataFolder.Relative(folder, entry.ToFullPath())),
            new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => (!entry.IsDirectory || IsLink(ref entry)) && !entry.FileName.StartsWith("."),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
