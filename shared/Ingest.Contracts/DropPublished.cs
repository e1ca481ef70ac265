namespace Ingest.Contracts;

/// <summary>All records of a drop have been sent: the ledger now knows how many to expect.</summary>
/// <param name="Sha256">Lower-case hexadecimal digest of the file's bytes; a fact about the drop, it identifies nothing.</param>
/// <param name="Records">How many records the file has; at least 1, since a refused file is record 0 of 1.</param>
/// <param name="Abandoned">True when the file changed while it was read: this drop will never settle, and the file is a new drop.</param>
public sealed record DropPublished(Guid DropId, DateTimeOffset ClaimedAt, string Path, string Sha256, int Records, bool Abandoned = false);
