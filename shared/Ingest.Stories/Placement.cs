using Ingest.Stories.SameText;

namespace Ingest.Stories;

/// <summary>Why an article is in its story.</summary>
public enum Reason
{
    /// <summary>It is the first that told it.</summary>
    First = 0,

    /// <summary>Its text is another article's text.</summary>
    SameText = 1,

    /// <summary>It quotes the same words, and tells of the same.</summary>
    Quote = 2,

    /// <summary>It tells of the same.</summary>
    Terms = 3,
}

/// <summary>Where an article belongs, and why.</summary>
/// <param name="Nearest">The member of the story that it is most like; null for the first.</param>
/// <param name="Similarity">Between the article and its story as it was, from 0 to 1.</param>
/// <param name="Original">The first article seen with this text; null where the text is new.</param>
public sealed record Placement(long Key, Guid StoryId, Reason Reason, long? Nearest, double Similarity, long? Original, Overlap Overlap)
{
    /// <summary>Stories that turned out to be this one.</summary>
    public IReadOnlyList<Guid> Merged { get; init; } = [];
}
