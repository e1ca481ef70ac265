using Ingest.Contracts;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Sources;

/// <summary>A record of a named source, ready to be worked on apart from the reader.</summary>
/// <param name="File">The source as its user names it; <c>-</c> for the standard input.</param>
/// <param name="Line">Its line, from 1; null where the file is one article.</param>
internal sealed record ReadRecord(string File, int Record, long? Line, Verdict<SourceContent> Content)
{
    /// <summary>The record's number where a file may have several.</summary>
    public int? Number => Line is null ? null : Record;
}
