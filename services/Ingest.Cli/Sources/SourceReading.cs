using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Reading;

namespace Ingest.Cli.Sources;

/// <summary>Reads the records of files, folders and the standard input, one after the other; what cannot be read is a refused record.</summary>
internal static class SourceReading
{
    public const string StandardInput = "-";

    public static IEnumerable<ReadRecord> Read(IEnumerable<string> paths, SourceOptions options) => paths.SelectMany(path => path switch
    {
        StandardInput => Stream(StandardInput, Console.OpenStandardInput(), options),
        _ when Directory.Exists(path) => Folder(path).SelectMany(file => File(file, options)),
        _ => File(path, options),
    });

    /// <summary>Every file below a folder in the order of names, but for those whose name says that they are not finished.</summary>
    private static IEnumerable<string> Folder(string folder) =>
        new Inbox(folder).Files().Select(file => file.Path).Order(StringComparer.Ordinal).Select(path => Path.Combine(folder, path));

    private static IEnumerable<ReadRecord> File(string path, SourceOptions options)
    {
        FileStream file;
        try
        {
            // A pipe has no type in its name: <(zcat export.gz).
            if (FileFacts.Of(path) is { Kind: FileKind.Special } || path.StartsWith("/dev/fd/", StringComparison.Ordinal))
                return Stream(path, Open(path), options);
            if (FileType.Of(path) is Verdict<FileType>.Rejected rejected)
                return [Refused(path, rejected.Reason, rejected.Remedy)];
            file = Open(path);
        }
        catch (UnauthorizedAccessException)
        {
            return [Refused(path, "the file cannot be read: permission denied", "Give yourself the right to read it")];
        }
        catch (IOException exception)
        {
            return [Refused(path, $"the file cannot be read: {exception.Message}", "Try again")];
        }

        return Records(path, file, ((Verdict<FileType>.Accepted)FileType.Of(path)).Value, options);
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    private static IEnumerable<ReadRecord> Stream(string name, Stream stream, SourceOptions options)
    {
        var peeked = new PeekedStream(stream, SourceKind.Window);
        return Records(name, peeked, options.Type ?? SourceKind.Sniff(peeked.Peek()), options);
    }

    private static IEnumerable<ReadRecord> Records(string name, Stream stream, FileType type, SourceOptions options)
    {
        using var reader = RecordReader.Open(name, stream, type, options.Reading);
        foreach (var record in reader.Read(_ => true))
            yield return new ReadRecord(name, record.Record, record.Line, Worded(record.Content));
    }

    /// <summary>On a command line the limit is an option, not a setting.</summary>
    private static Verdict<SourceContent> Worded(Verdict<SourceContent> content) => content is Verdict<SourceContent>.Rejected rejected
        ? new Verdict<SourceContent>.Rejected(Worded(rejected.Reason), Worded(rejected.Remedy))
        : content;

    private static string Worded(string text) => text.Replace("Fetching:MaxRecordBytes", "--max-bytes", StringComparison.Ordinal);

    private static ReadRecord Refused(string path, string reason, string remedy) =>
        new(path, 0, null, new Verdict<SourceContent>.Rejected(reason, remedy));
}
