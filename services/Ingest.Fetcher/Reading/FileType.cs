using Ingest.Contracts;

namespace Ingest.Fetcher.Reading;

/// <summary>What a file's name says of its content.</summary>
/// <param name="Kind">For a file of one article, what it is to be read as; null for JSON Lines.</param>
/// <param name="Compressed">Whether it is gzip.</param>
public sealed record FileType(ContentKind? Kind, bool Compressed)
{
    public const string Supported = "supported: .txt .text .md .markdown .html .htm .xhtml .jsonl .ndjson .jsonl.gz .ndjson.gz";

    /// <summary>True when each line is a record.</summary>
    public bool IsLines => Kind is null;

    /// <returns>The type, or the refusal of a type that is not read.</returns>
    public static Verdict<FileType> Of(string path)
    {
        var name = Path.GetFileName(path);
        if (name.EndsWith(".error.json", StringComparison.OrdinalIgnoreCase))
        {
            return new Verdict<FileType>.Rejected(
                $"'{name}' is a note that Ingest wrote, not news", "To try a refused file again, drop the file beside the note");
        }

        var extension = Path.GetExtension(name).ToLowerInvariant();
        var compressed = extension == ".gz";
        if (compressed)
            extension = Path.GetExtension(name[..^3]).ToLowerInvariant();
        FileType? type = extension switch
        {
            ".jsonl" or ".ndjson" => new FileType(null, compressed),
            _ when compressed => null,
            ".txt" or ".text" or "" => new FileType(ContentKind.Plain, false),
            ".md" or ".markdown" => new FileType(ContentKind.Markdown, false),
            ".html" or ".htm" or ".xhtml" => new FileType(ContentKind.Html, false),
            _ => null,
        };
        return type is not null
            ? new Verdict<FileType>.Accepted(type)
            : new Verdict<FileType>.Rejected($"{Title(extension, compressed)} is not read yet", $"Convert it; {Supported}");
    }

    private static string Title(string extension, bool compressed)
    {
        var type = extension.Length > 1 ? extension[1..].ToUpperInvariant() : "a file without a type";
        return compressed ? $"{type} in gzip" : type;
    }
}
