using Ingest.Contracts;

namespace Ingest.Extraction;

/// <summary>What a record says once everything that is no part of its story is taken out.</summary>
public sealed record ExtractedArticle
{
    /// <summary>The headline, without the outlet's name.</summary>
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

    /// <summary>Where the story was filed, as its date-line says; the date-line stays in the text.</summary>
    public string? Place { get; init; }

    /// <summary>The language that the source declared (BCP 47).</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>The story: paragraphs separated by one blank line, NFC, '\n' line ends, never empty.</summary>
    public required string Text { get; init; }

    /// <summary>What was taken out of the content, in order, without overlaps.</summary>
    public IReadOnlyList<RemovedSpan> Removed { get; init; } = [];

    /// <summary>What was changed within the rest, in order; none for pages. See <see cref="Original"/>.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>True when the text is too short to be sure that it is an article.</summary>
    public bool Short { get; init; }

    /// <summary>Topics, tags or keywords that the source gave.</summary>
    public IReadOnlyList<string> GivenTopics { get; init; } = [];
}
