using Ingest.Contracts;

namespace Ingest.Fetcher.Reading;

/// <summary>A record of a file as read: an article's content, or why there is none.</summary>
/// <param name="Record">Its number in the file, from 0.</param>
/// <param name="Line">Its line in the file, from 1; null for a file of one article.</param>
/// <param name="Bytes">How much of the file it takes.</param>
/// <param name="Source">Its own bytes, so that a refused record can be kept word for word; empty when there are too many of them.</param>
public sealed record SourceRecord(int Record, long? Line, long Bytes, ReadOnlyMemory<byte> Source, Verdict<SourceContent> Content);

/// <summary>A record's text and what its fields say.</summary>
public sealed record SourceContent(ContentKind Kind, string Text, GivenFields Given);
