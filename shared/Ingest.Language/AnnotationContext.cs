namespace Ingest.Language;

/// <summary>What is known of an article besides its text: names that stand here are not names of the story.</summary>
public sealed record AnnotationContext
{
    public static readonly AnnotationContext None = new();

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Outlet { get; init; }
}
