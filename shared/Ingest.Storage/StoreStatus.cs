using Ingest.Contracts;

namespace Ingest.Storage;

/// <summary>The archive in numbers.</summary>
public sealed record StoreStatus(long Articles, long Revisions, long OpenDrops, long SettledDrops, long AbandonedDrops, OutcomeCounts Outcomes);
