namespace Ingest.Contracts;

/// <summary>What the bytes of a record are to be read as.</summary>
public enum ContentKind
{
    Plain,
    Markdown,
    Html,
}

/// <summary>A record as it was dropped: decoded to text, otherwise untouched.</summary>
public sealed record RawArticle
{
    public required Origin Origin { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>The whole text of the record, valid Unicode, with the line ends it came with.</summary>
    public required string Content { get; init; }

    /// <summary>What the record's own fields said.</summary>
    public GivenFields Given { get; init; } = GivenFields.None;
}
