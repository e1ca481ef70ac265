namespace Ingest.Contracts;

/// <summary>A fetcher's numbered mark: when it reaches the ledger, everything sent well before it has passed or is lost.</summary>
public sealed record Mark(string Fetcher, long Number);
