using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Cli.Archives;

/// <summary>Where the file of a drop is now.</summary>
/// <param name="Path">The whole path.</param>
/// <param name="Same">False when its content is not what the ledger knows.</param>
internal sealed record DropFile(string Path, bool Same)
{
    /// <param name="compare">Whether contents are compared, as one must before taking records out of the file.</param>
    /// <returns>Null when it is nowhere: its owner removed it.</returns>
    public static DropFile? Find(DataFolder data, Drop drop, bool compare)
    {
        if (drop.State != DropState.Settled || ClaimFolders.Read(data).ContainsKey(drop.DropId))
            return InProcessing(data, drop);
        DropFile? other = null;
        foreach (var path in Candidates(data, drop).Where(path => FileFacts.Of(path) is { Kind: not FileKind.Folder }))
        {
            if (!compare || string.IsNullOrEmpty(drop.Sha256) || Digests.OfFile(path) == drop.Sha256)
                return new DropFile(path, true);
            other ??= new DropFile(path, false);
        }

        return other;
    }

    private static DropFile? InProcessing(DataFolder data, Drop drop) =>
        ClaimFolders.Read(data).TryGetValue(drop.DropId, out var folder)
            ? new DropFile(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(drop.Path)), true)
            : null;

    /// <summary>The names that the file may have, on every day since its claim; the one with the drop's id first.</summary>
    private static IEnumerable<string> Candidates(DataFolder data, Drop drop)
    {
        var place = DayFile.Folder(data, DayFile.PlaceOf(drop));
        if (!Directory.Exists(place))
            return [];
        var claimed = DateOnly.FromDateTime(drop.ClaimedAt.UtcDateTime);
        var days = Directory.GetDirectories(place).Where(folder => DayFile.ParseDay(System.IO.Path.GetFileName(folder)) >= claimed).Order(StringComparer.Ordinal).ToList();
        return from name in TargetNames.Candidates(drop.Path, drop.DropId).Reverse()
               from day in days
               select System.IO.Path.Combine(day, name);
    }
}
