using Ingest.Contracts;

namespace Ingest.Storage.Stories;

/// <summary>The story of a stored article, and why it is there.</summary>
/// <param name="Nearest">The article of the story that it is most like; null for the first, or when that one was forgotten.</param>
/// <param name="Original">The first article seen with this text; null where the text is its own.</param>
/// <param name="Jaccard">What it shares with the original, among all runs of five words.</param>
/// <param name="Containment">The same among those of the shorter text.</param>
public sealed record StoryPlace(Guid StoryId, StoryReason Reason, double Similarity, Guid? Nearest, Guid? Original, double Jaccard, double Containment);

/// <summary>A story with its tellings, the first placed first.</summary>
public sealed record StoredStory(Guid StoryId, IReadOnlyList<StoredArticle> Articles);
