namespace Ingest.Contracts;

/// <summary>What the source itself said of an article, word for word; a stage may use it, none may change it.</summary>
public sealed record GivenFields
{
    public static readonly GivenFields None = new();

    /// <summary>The source's own name for the article.</summary>
    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The publication date as written.</summary>
    public string? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>Topics, sections or keywords that the source gave; kept apart from predicted ones.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}
