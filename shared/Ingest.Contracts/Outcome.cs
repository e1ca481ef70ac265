namespace Ingest.Contracts;

/// <summary>What became of a record; each ends in exactly one.</summary>
public enum Outcome
{
    /// <summary>A new article.</summary>
    Stored = 1,

    /// <summary>A known article with new text.</summary>
    Revised = 2,

    /// <summary>This very text of this article is already stored.</summary>
    Unchanged = 3,

    /// <summary>The domain turned it down.</summary>
    Rejected = 4,

    /// <summary>It broke a stage.</summary>
    Failed = 5,
}
