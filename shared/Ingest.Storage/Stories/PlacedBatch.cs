namespace Ingest.Storage.Stories;

/// <summary>What one transaction says of stories.</summary>
/// <param name="Version">The version on which it builds.</param>
/// <param name="Done">Revisions that wait no longer.</param>
/// <param name="Merged">Stories that became others, in order.</param>
/// <param name="Frequencies">Counts up to the last member of this batch; mostly none.</param>
public sealed record PlacedBatch(
    long Version,
    IReadOnlyList<StoryMember> Placed,
    IReadOnlyList<RevisedPrint> Revised,
    IReadOnlyList<(long ArticleKey, Guid TextId)> Done,
    IReadOnlyList<(Guid From, Guid Into)> Merged,
    IReadOnlyList<(string Language, byte[] Counts)> Frequencies);

/// <summary>A placed article that is known by a new text.</summary>
public sealed record RevisedPrint(long ArticleKey, DateTimeOffset? Published, byte[] Print);

/// <param name="Serial">The member up to which words were counted.</param>
public sealed record StoredFrequencies(string Language, long Serial, byte[] Counts);
