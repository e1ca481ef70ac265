namespace Ingest.Language.Topics.Own;

/// <summary>An article whose topics a person gave.</summary>
/// <param name="Topics">Names; none for an article of other subjects.</param>
public sealed record LabelledArticle(string Title, string Text, IReadOnlyList<string> Topics);
