namespace Ingest.Contracts;

/// <summary>A stretch of the original that is no part of the story.</summary>
/// <param name="Rule">The name of the rule that removed it, in kebab-case: <c>by-line</c>, <c>caption</c>, <c>donation-appeal</c>.</param>
/// <param name="Start">Where it starts in <see cref="RawArticle.Content"/>, in UTF-16 code units, from 0.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Confidence">How sure the rule is, from 0 to 1.</param>
public sealed record RemovedSpan(string Rule, int Start, int Length, double Confidence = 1);
