using Ingest.Contracts;
using Ingest.Stories.SameText;

namespace Ingest.Stories;

/// <summary>Where an article belongs, and why.</summary>
/// <param name="Nearest">The member of the story that it is most like; null for the first.</param>
/// <param name="Similarity">Between the article and its story as it was, from 0 to 1.</param>
/// <param name="Original">The first article seen with this text; null where the text is new.</param>
public sealed record Placement(long Key, Guid StoryId, StoryReason Reason, long? Nearest, double Similarity, long? Original, Overlap Overlap)
{
    /// <summary>Stories that turned out to be this one.</summary>
    public IReadOnlyList<Guid> Merged { get; init; } = [];
}
