using Ingest.Contracts;

namespace Ingest.Storage.Stories;

/// <summary>An article in its story.</summary>
/// <param name="Serial">Its place in the order of placing; 0 before it is written.</param>
/// <param name="NearestKey">The article of the story that it is most like.</param>
/// <param name="OriginalKey">The first article seen with this text.</param>
/// <param name="Print">What is remembered of its text.</param>
public sealed record StoryMember(
    long Serial, long ArticleKey, Guid StoryId, StoryReason Reason, double Similarity, long? NearestKey, long? OriginalKey,
    double Jaccard, double Containment, DateTimeOffset? Published, DateTimeOffset Came, byte[] Print);
