using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Extraction;

/// <summary>A page, what came out of it, and how well.</summary>
public sealed partial class ScoredPage
{
    public ScoredPage(TestPage page, Extracted got)
    {
        (Page, Got) = (page, got);
        Body = page.Truth.Body is { Length: > 0 } body ? BodyScore.Of(body, got.Text) : null;
        var text = Squeeze(got.Text);
        Found = [.. page.Truth.With.Where(s => text.Contains(Squeeze(s), StringComparison.Ordinal))];
        Kept = [.. page.Truth.Without.Where(s => text.Contains(Squeeze(s), StringComparison.Ordinal))];
    }

    public TestPage Page { get; }

    public Extracted Got { get; }

    /// <summary>Null where the set has no body.</summary>
    public BodyScore? Body { get; }

    /// <summary>Segments that must appear and do.</summary>
    public IReadOnlyList<string> Found { get; }

    /// <summary>Segments that must not appear and do.</summary>
    public IReadOnlyList<string> Kept { get; }

    private static string Squeeze(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
