namespace Ingest.Contracts;

/// <summary>Why an article is in its story.</summary>
public enum StoryReason
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
