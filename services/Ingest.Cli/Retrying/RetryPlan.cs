using Ingest.Cli.Archives;
using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;
using Ingest.Storage;

namespace Ingest.Cli.Retrying;

/// <summary>How the refused records of one drop would be tried again. Pure.</summary>
/// <param name="Drop">The drop's id.</param>
/// <param name="File">The path that it was dropped under.</param>
/// <param name="Records">The records that were selected.</param>
/// <param name="Source">Where they are taken from; null when they cannot be.</param>
/// <param name="Target">The path below the inbox that they go to.</param>
/// <param name="Whole">Whether the file itself goes, not only some of its lines.</param>
/// <param name="Problem">Why they cannot be tried again.</param>
internal sealed record RetryPlan(Guid Drop, string File, IReadOnlyList<int> Records, string? Source, string? Target, bool Whole, string? Problem)
{
    /// <param name="found">Where the drop's file is now, its content compared.</param>
    public static RetryPlan Of(RefusedGroup group, Drop drop, DropFile? found)
    {
        IReadOnlyList<int> records = [.. group.Records.Select(record => record.Record)];
        if (drop.State != DropState.Settled)
            return Cannot("the drop is not settled yet; wait until it is");
        if (found is null)
            return Cannot("its file is no longer in done/ or failed/");
        if (FileType.Of(drop.Path) is not Verdict<FileType>.Accepted { Value: var type })
            return drop.Counts.Kept == 0 ? Go(drop.Path, whole: true) : Cannot("its type is not read");
        if (!type.IsLines || (drop.Counts.Kept == 0 && records.Count == drop.Counts.Refused))
            return Go(drop.Path, whole: true);
        return found.Same
            ? Go(LinesName(drop), whole: false)
            : Cannot($"{found.Path} was changed since it settled, and its lines cannot be told apart; drop the mended file itself");

        RetryPlan Go(string target, bool whole) => new(drop.DropId, drop.Path, records, found.Path, target, whole, null);

        RetryPlan Cannot(string problem) => new(drop.DropId, drop.Path, records, null, null, false, problem);
    }

    /// <summary>Beside the original, with the drop's last digits, so that one can see where it comes from.</summary>
    private static string LinesName(Drop drop)
    {
        var name = Path.GetFileName(drop.Path);
        foreach (var ending in (string[])[".gz", ".jsonl", ".ndjson", ".rejected", ".jsonl", ".ndjson"])
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                name = name[..^ending.Length];
        }

        return drop.Path[..^Path.GetFileName(drop.Path).Length] + Path.GetFileName(TargetNames.Sidecar(name, $".retry-{drop.DropId.ToString("N")[^8..]}.jsonl"));
    }
}
