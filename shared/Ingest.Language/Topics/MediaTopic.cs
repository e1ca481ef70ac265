namespace Ingest.Language.Topics;

/// <summary>A concept of the IPTC Media Topics.</summary>
/// <param name="Id"><c>medtop:</c> and eight digits.</param>
/// <param name="Level">1 for the seventeen top-level topics, up to 6.</param>
/// <param name="Parent">The id one level up; null at the top.</param>
public sealed record MediaTopic(string Id, string Name, int Level, string? Parent);
