namespace Ingest.Contracts;

/// <summary>The picture that leads an article, as data: neither its address nor its words stand in the text.</summary>
public sealed record LeadImage(string? Url, string? Caption, string? Credit);
