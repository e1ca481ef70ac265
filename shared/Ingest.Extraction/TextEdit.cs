namespace Ingest.Extraction;

/// <summary>A change within what stayed: at a place of the content the text says something else.</summary>
/// <param name="Start">Where it is in the content, in UTF-16 code units.</param>
/// <param name="Was">What stands there; empty where something was put in.</param>
/// <param name="Now">What the text says instead; empty where something was left out.</param>
public sealed record TextEdit(int Start, string Was, string Now);
