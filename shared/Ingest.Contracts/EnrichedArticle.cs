namespace Ingest.Contracts;

/// <summary>A clean article with what it is about.</summary>
public sealed record EnrichedArticle
{
    public required CleanArticle Article { get; init; }

    public required Annotations Annotations { get; init; }
}
