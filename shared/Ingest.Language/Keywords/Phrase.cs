namespace Ingest.Language.Keywords;

/// <summary>A run of telling words.</summary>
/// <param name="Start">Where it stands in the text; -1 in the title.</param>
internal sealed record Phrase(string Text, string[] Words, int Start)
{
    public bool InTitle => Start < 0;

    /// <summary>The phrase in small letters, each white space one space.</summary>
    public string Key { get; } = string.Join(' ', Words).ToLowerInvariant();

    public bool Overlaps(Phrase other) =>
        $" {Key} ".Contains($" {other.Key} ", StringComparison.Ordinal) || $" {other.Key} ".Contains($" {Key} ", StringComparison.Ordinal);
}
