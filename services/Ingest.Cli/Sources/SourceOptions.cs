using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Sources;

/// <summary>How sources are read.</summary>
/// <param name="As">What the standard input is; null to look at it.</param>
/// <param name="MaxBytes">Bytes of one record.</param>
internal sealed record SourceOptions(SourceFormat? As, int MaxBytes)
{
    public FetchingOptions Reading => new() { MaxRecordBytes = MaxBytes };

    /// <summary>The type that the user named.</summary>
    public FileType? Type => As switch
    {
        SourceFormat.Text => new FileType(ContentKind.Plain, false),
        SourceFormat.Markdown => new FileType(ContentKind.Markdown, false),
        SourceFormat.Html => new FileType(ContentKind.Html, false),
        SourceFormat.Jsonl => new FileType(null, false),
        _ => null,
    };
}

internal enum SourceFormat
{
    Text,
    Markdown,
    Html,
    Jsonl,
}
