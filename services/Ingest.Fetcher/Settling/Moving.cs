using Ingest.Contracts;
using Ingest.Fetcher.Folder;

namespace Ingest.Fetcher.Settling;

/// <summary>Moves a settled file to its last place: sidecars first, the file after them, the claim last. Repeatable at every step.</summary>
internal sealed class Moving(DataFolder data, Sidecars sidecars, TimeProvider time)
{
    /// <returns>Where the file is now.</returns>
    public async Task<string> MoveAsync(ClaimedDrop drop, OutcomeCounts counts, CancellationToken cancellation)
    {
        var noted = Path.Combine(drop.Folder, Claim.TargetFileName);
        if (FileFacts.Of(drop.FilePath) is null && File.Exists(noted))
        {
            // Moved before; only the claim was left.
            var moved = await File.ReadAllTextAsync(noted, cancellation);
            Directory.Delete(drop.Folder, recursive: true);
            return Path.Combine(data.Root, moved);
        }

        var folder = DataFolder.Day(counts.Kept > 0 ? data.Done : data.Failed, time.GetUtcNow());
        var sidecar = await WriteSidecarAsync(drop, counts, cancellation);
        foreach (var name in TargetNames.Candidates(drop.Claim.Path, drop.DropId))
        {
            // Nobody else uses a name with this drop's id; what stands there was left by this very drop.
            var mine = name != drop.Claim.Path;
            var target = Path.Combine(folder, name);
            if (!MakeFolderOf(target) || (sidecar is not null && !MakeFolderOf(InFailed(target))))
                continue;
            if (!mine && (Path.Exists(target) || !TargetIsFree(target, sidecar?.Ending, drop.DropId)))
                continue;
            await File.WriteAllTextAsync(noted, Path.GetRelativePath(data.Root, target), cancellation);
            var beside = sidecar is null ? null : TargetNames.Sidecar(target, sidecar.Value.Ending);
            if (beside is not null && !Place(sidecar!.Value.Path, beside, mine, drop.DropId))
                continue;
            if (Renaming.Rename(drop.FilePath, target, replace: mine) == RenameResult.Done)
            {
                Directory.Delete(drop.Folder, recursive: true);
                return target;
            }

            // Another file took the name in between: the sidecar goes along to the next name.
            if (beside is not null)
                Renaming.Rename(InFailed(beside), sidecar!.Value.Path, replace: true);
        }

        throw new IOException($"{drop.FilePath} cannot be moved below {folder}: it is gone, or the folder is; see 'ingest audit'");
    }

    /// <returns>False when a file stands where a folder would be.</returns>
    private static bool MakeFolderOf(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (IOException) when (IsBelowFile(folder))
        {
            return false;
        }
    }

    private static bool IsBelowFile(string? folder) => folder is not null && (File.Exists(folder) || IsBelowFile(Path.GetDirectoryName(folder)));

    private async Task<(string Path, string Ending)?> WriteSidecarAsync(ClaimedDrop drop, OutcomeCounts counts, CancellationToken cancellation)
    {
        if (counts.Refused == 0)
            return null;
        var ending = counts.Kept > 0 ? TargetNames.RejectedEnding : TargetNames.ErrorEnding;
        var path = Path.Combine(drop.Folder, ".sidecar" + ending);
        if (counts.Kept > 0)
            await sidecars.WriteRejectedAsync(drop, path, cancellation);
        else
            await sidecars.WriteErrorAsync(drop, counts, path, cancellation);
        return (path, ending);
    }

    /// <summary>Refused records of a file in <c>done/</c> stand in <c>failed/</c>, under the same day and name.</summary>
    private bool Place(string sidecar, string target, bool mine, Guid dropId)
    {
        target = InFailed(target);
        return Renaming.Rename(sidecar, target, replace: mine) == RenameResult.Done
            || (Sidecars.IsOf(target, dropId) && Renaming.Rename(sidecar, target, replace: true) == RenameResult.Done);
    }

    private bool TargetIsFree(string target, string? ending, Guid dropId)
    {
        if (ending is null)
            return true;
        var sidecar = InFailed(TargetNames.Sidecar(target, ending));
        return !Path.Exists(sidecar) || Sidecars.IsOf(sidecar, dropId);
    }

    private string InFailed(string target) =>
        target.StartsWith(data.Done, StringComparison.Ordinal) ? data.Failed + target[data.Done.Length..] : target;
}
