using System.Text.Json.Serialization;
using Ingest.Cli.Sources;
using Ingest.Contracts;
using Ingest.Language.Topics;

namespace Ingest.Cli.Tagging;

/// <summary>What a text is about, as a line of output. Offsets are UTF-16 code units into the text.</summary>
internal sealed record TaggedRow
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    public required string File { get; init; }

    public int Record { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<TopicRow> Topics { get; init; }

    /// <summary><c>model</c>, <c>names</c> (uncertain) or <c>none</c>; see <see cref="TopicCoverage"/>.</summary>
    public required string TopicsBy { get; init; }

    public required IReadOnlyList<EntityRow> Entities { get; init; }

    public required IReadOnlyList<KeywordRow> Keywords { get; init; }

    public static TaggedRow Of(ReadRecord read, string? id, Annotations found) => new()
    {
        Id = id,
        File = read.File,
        Record = read.Record,
        Language = found.Language,
        Topics = TopicRow.Of(found),
        TopicsBy = TopicCoverage.Of(found.Language).Basis,
        Entities = EntityRow.Of(found),
        Keywords = KeywordRow.Of(found),
    };
}

internal sealed record TopicRow(string Id, string Name, double Score, IReadOnlyList<EvidenceRow> Evidence)
{
    public static IReadOnlyList<TopicRow> Of(Annotations found) => [.. found.Topics.Select(topic => new TopicRow(
        topic.Id, topic.Name, topic.Score, [.. topic.Evidence.Select(one => new EvidenceRow(one.Phrase, one.Start, one.Length, one.Weight))]))];
}

/// <param name="Start">-1 for a phrase of the title.</param>
internal sealed record EvidenceRow(string Phrase, int Start, int Length, double Weight);

internal sealed record EntityRow(
    string Text,
    string Type,
    IReadOnlyList<MentionRow> Mentions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Country,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Aliases)
{
    public static IReadOnlyList<EntityRow> Of(Annotations found) => [.. found.Entities.Select(entity => new EntityRow(
        entity.Text, entity.Type, [.. entity.Mentions.Select(mention => new MentionRow(mention.Start, mention.Length))], entity.Country,
        entity.Aliases is { Count: > 0 } aliases ? aliases : null))];
}

internal sealed record MentionRow(int Start, int Length);

internal sealed record KeywordRow(string Text, double Score)
{
    public static IReadOnlyList<KeywordRow> Of(Annotations found) => [.. found.Keywords.Select(keyword => new KeywordRow(keyword.Text, keyword.Score))];
}
