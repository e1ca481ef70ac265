namespace Ingest.Fetcher.Folder;

/// <summary>A file that this fetcher has claimed.</summary>
/// <param name="Folder">The drop's own folder, below this fetcher's.</param>
public sealed record ClaimedDrop(string Folder, Claim Claim)
{
    public string FilePath => Path.Combine(Folder, Path.GetFileName(Claim.Path));

    public Guid DropId => Claim.DropId;
}
