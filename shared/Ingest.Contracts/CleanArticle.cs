namespace Ingest.Contracts;

/// <summary>An article as its reader should see it: the story, its fields, and what was removed around it and why.</summary>
public sealed record CleanArticle
{
    public required Origin Origin { get; init; }

    /// <summary>A UUIDv8 made from the canonical URL or, without one, from outlet, title and text.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>A UUIDv8 made from title and text: the revision.</summary>
    public required Guid TextId { get; init; }

    public GivenFields Given { get; init; } = GivenFields.None;

    /// <summary>The headline, without the outlet's name; null where the source has none.</summary>
    public string? Title { get; init; }

    /// <summary>The summary that the outlet prints between headline and story.</summary>
    public string? Standfirst { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Outlet { get; init; }

    public Dated? Published { get; init; }

    public Dated? Modified { get; init; }

    /// <summary>The canonical address, absolute http or https.</summary>
    public string? Url { get; init; }

    public string? Section { get; init; }

    public LeadImage? Image { get; init; }

    /// <summary>Where the story was filed, as its date-line says ('CARACAS, Venezuela'); the date-line stays in the text.</summary>
    public string? Place { get; init; }

    /// <summary>The language that the source declared (BCP 47), not a detected one.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The story: paragraphs separated by one blank line, NFC, '\n' line ends, never empty.</summary>
    public required string Text { get; init; }

    /// <summary>What was taken out of <see cref="RawArticle.Content"/>, in order of position.</summary>
    public IReadOnlyList<RemovedSpan> Removed { get; init; } = [];

    /// <summary>True when the text is too short to be sure that it is an article.</summary>
    public bool Short { get; init; }
}
