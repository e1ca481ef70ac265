using System.Text.Json.Serialization;
using Ingest.Cli.Sources;
using Ingest.Contracts;

namespace Ingest.Cli.Extracting;

/// <summary>An extracted article as a line of output.</summary>
internal sealed record ExtractedRow
{
    public required string File { get; init; }

    /// <summary>The source's own id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Record { get; init; }

    public string? Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Standfirst { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public string? Published { get; init; }

    public string? Site { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Section { get; init; }

    /// <summary>Where the story was filed, as its date-line says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Place { get; init; }

    public required string Language { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Short { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<RemovedRow> Removed { get; init; }

    /// <param name="language">The declared language or, without one, the identified.</param>
    public static ExtractedRow Of(ReadRecord read, CleanArticle article, string language) => new()
    {
        File = read.File,
        Id = article.Given.Id,
        Record = read.Number,
        Title = article.Title,
        Standfirst = article.Standfirst,
        Authors = article.Authors,
        Published = article.Published?.Iso,
        Site = article.Outlet,
        Url = article.Url,
        Section = article.Section,
        Place = article.Place,
        Language = language,
        Short = article.Short,
        Text = article.Text,
        Removed = [.. article.Removed.Select(span => new RemovedRow(span.Rule, span.Start, span.Length))],
    };
}

/// <summary>A removed stretch of the original, in UTF-16 code units.</summary>
internal sealed record RemovedRow(string Rule, int Start, int Length);
