namespace Ingest.Contracts;

/// <summary>What the enricher found in a text. All offsets are UTF-16 code units into <see cref="CleanArticle.Text"/>.</summary>
public sealed record Annotations
{
    /// <summary>ISO 639-1 where there is such a code, else 639-3; <c>und</c> when the text does not tell.</summary>
    public required string Language { get; init; }

    /// <summary>The most probable first. Empty when no topic is clear.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    /// <summary>The version of the models that spoke, so that an archive can be tagged anew.</summary>
    public required string Model { get; init; }
}

/// <summary>A subject of the article.</summary>
/// <param name="Id">An IPTC Media Topic (<c>medtop:11000000</c>) or a user's own topic.</param>
/// <param name="Name">The topic's English name.</param>
/// <param name="Score">Probability, from 0 to 1.</param>
/// <param name="Evidence">The phrases that decided it, the weightiest first.</param>
public sealed record Topic(string Id, string Name, double Score, IReadOnlyList<Evidence> Evidence);

/// <summary>A phrase that spoke for a topic. In title evidence <paramref name="Start"/> is -1.</summary>
public sealed record Evidence(string Phrase, int Start, int Length, double Weight);

/// <summary>A person, an organisation or a place that the story names.</summary>
/// <param name="Text">Its fullest form in the article.</param>
/// <param name="Type"><c>person</c>, <c>organisation</c> or <c>place</c>.</param>
/// <param name="Mentions">Where it is named, in order.</param>
/// <param name="Country">ISO 3166-1 alpha-2, for places.</param>
/// <param name="GeoNamesId">The place's number at GeoNames, where that is sure.</param>
/// <param name="Aliases">Its other forms in the article.</param>
public sealed record Entity(
    string Text,
    string Type,
    IReadOnlyList<Mention> Mentions,
    string? Country = null,
    int? GeoNamesId = null,
    IReadOnlyList<string>? Aliases = null);

public sealed record Mention(int Start, int Length);

/// <summary>A phrase that tells this article from others; the score is greater for the more telling.</summary>
public sealed record Keyword(string Text, double Score);
