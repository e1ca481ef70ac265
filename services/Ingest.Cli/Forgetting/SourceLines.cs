using System.IO.Compression;
using Ingest.Cli.Output;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Forgetting;

/// <summary>Finds records in a file of lines, and takes them out of it.</summary>
internal static class SourceLines
{
    /// <summary>The lines of the records that are sought; of those that were taken out before, only whether there are any.</summary>
    public static HashSet<long> Find(string path, FileType type, FetchingOptions options, Func<SourceRecord, bool> sought)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var reader = RecordReader.Open(path, file, type, options);
        return [.. reader.Read(_ => true).Where(record => record.Line is not null && !IsMark(record) && sought(record)).Select(record => record.Line!.Value)];
    }

    /// <summary>Writes the file anew without these lines; the new one takes its place in one step.</summary>
    public static Task RemoveAsync(string path, FileType type, IReadOnlySet<long> lines) => NewFile.WriteAsync(path, output =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var plain = type.Compressed ? new GZipStream(file, CompressionMode.Decompress) : null;
        using var packed = type.Compressed ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
        using var text = Transcoding.ToUtf8((Stream?)plain ?? file, out var wrong);
        if (wrong is not null)
            throw new IOException($"{path} cannot be read: {wrong}");
        LineRedaction.Copy(text, (Stream?)packed ?? output, lines);
        return Task.CompletedTask;
    });

    public static FileType? LinesType(string path) =>
        FileType.Of(path) is Verdict<FileType>.Accepted { Value: { IsLines: true } type } ? type : null;

    private static bool IsMark(SourceRecord record) => record.Source.Span.Trim(" \t\r"u8).SequenceEqual(LineRedaction.Mark);
}
