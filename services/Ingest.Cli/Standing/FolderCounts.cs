using Ingest.Cli.Archives;
using Ingest.Fetcher.Folder;

namespace Ingest.Cli.Standing;

/// <summary>How many files lie where.</summary>
/// <param name="Unfinished">Files of the inbox whose names say that they are not finished.</param>
internal sealed record FolderCounts(long Inbox, long Unfinished, long Processing, long Failed)
{
    public static FolderCounts Read(DataFolder data)
    {
        var inbox = new Inbox(data.Inbox);
        var there = Directory.Exists(data.Inbox);
        return new FolderCounts(
            there ? inbox.Files().LongCount() : 0,
            there ? inbox.Ignored().LongCount() : 0,
            ClaimFolders.Read(data).Count,
            DayFile.Read(data, Place.Failed).LongCount(file => !IsNote(file.Path)));
    }

    private static bool IsNote(string path) =>
        path.EndsWith(TargetNames.ErrorEnding, StringComparison.Ordinal) || path.EndsWith(TargetNames.RejectedEnding, StringComparison.Ordinal);
}
