using System.Globalization;

namespace Ingest.Fetcher.Folder;

/// <summary>Takes files out of the inbox, one rename each; only one fetcher can win it.</summary>
public sealed class Claiming(DataFolder data, TimeProvider time)
{
    /// <returns>Null when the file is gone: another fetcher, or its owner, was faster.</returns>
    /// <exception cref="IOException">The file cannot be taken.</exception>
    public ClaimedDrop? Take(string path, string ownFolder)
    {
        var source = Path.Combine(data.Inbox, path);
        var facts = FileFacts.Of(source);
        if (facts is null || facts.Kind == FileKind.Folder)
            return null;

        // Milliseconds: every store keeps them exactly.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var dropId = Guid.CreateVersion7(now);
        var folder = Path.Combine(ownFolder, dropId.ToString("D", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var drop = new ClaimedDrop(folder, new Claim(dropId, path, now, facts.Size, facts.ModifiedTicks, facts.FileId));
        drop.Claim.Write(folder);
        var result = Renaming.Rename(source, drop.FilePath);
        if (result == RenameResult.OtherMount)
            return CopyAcross(source, drop);
        if (result == RenameResult.Done)
            return drop;
        Directory.Delete(folder, recursive: true);
        return null;
    }

    /// <summary>Gives a file back to the inbox, where it will be claimed as a new drop.</summary>
    public void GiveBack(ClaimedDrop drop)
    {
        var target = Path.Combine(data.Inbox, drop.Claim.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Path.Exists(drop.FilePath) && Renaming.Rename(drop.FilePath, target) == RenameResult.Taken)
            Renaming.Rename(drop.FilePath, TargetNames.Unique(target, drop.DropId), replace: true);
        Directory.Delete(drop.Folder, recursive: true);
    }

    /// <summary>A folder of the inbox that is a mount of its own: the file is copied, flushed, renamed, and only then unlinked.</summary>
    private static ClaimedDrop CopyAcross(string source, ClaimedDrop drop)
    {
        var temporary = Path.Combine(drop.Folder, ".copy");
        using (var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read))
        using (var to = new FileStream(temporary, FileMode.Create))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }

        var copy = FileFacts.Of(temporary) ?? throw new IOException($"the copy of {source} is gone");
        var claimed = drop with { Claim = drop.Claim with { Size = copy.Size, ModifiedTicks = copy.ModifiedTicks, FileId = copy.FileId } };
        claimed.Claim.Write(drop.Folder);
        Renaming.Rename(temporary, claimed.FilePath, replace: true);
        File.Delete(source);
        return claimed;
    }
}
