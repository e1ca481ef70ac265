namespace Ingest.Contracts;

/// <summary>Says which record of which dropped file something came from; it travels with the record through every stage.</summary>
/// <param name="DropId">The dropped file: a UUIDv7 drawn when it was claimed. A file dropped again is a new drop.</param>
/// <param name="ClaimedAt">When the file was claimed, in UTC.</param>
/// <param name="Record">The record's place in the file, from 0, decided by the bytes alone. A file of one article has record 0.</param>
/// <param name="Path">The file's path below the inbox, with '/' between folders.</param>
public sealed record Origin(Guid DropId, DateTimeOffset ClaimedAt, int Record, string Path)
{
    /// <summary>How logs and commands name the record: <c>{DropId}/{Record}</c>.</summary>
    public override string ToString() => $"{DropId}/{Record}";
}
