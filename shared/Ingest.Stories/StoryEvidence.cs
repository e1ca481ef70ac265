namespace Ingest.Stories;

/// <summary>What two articles of one story have in common: why a reader may believe that they tell of the same.</summary>
/// <param name="Names">People, organisations and places that both name.</param>
/// <param name="Terms">Telling words of both titles and openings, the weightiest first.</param>
/// <param name="Quotes">What both quote word for word, eight words or more, as the first article prints it.</param>
public sealed record StoryEvidence(IReadOnlyList<string> Names, IReadOnlyList<string> Terms, IReadOnlyList<string> Quotes);
