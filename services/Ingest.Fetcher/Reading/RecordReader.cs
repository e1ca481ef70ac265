using Ingest.Contracts;

namespace Ingest.Fetcher.Reading;

/// <summary>Reads the records of a file, one after the other, in constant memory.</summary>
public sealed class RecordReader : IDisposable
{
    private readonly HashingStream _file;
    private readonly FileType _type;
    private readonly string _name;
    private readonly FetchingOptions _options;

    private RecordReader(string name, Stream file, FileType type, FetchingOptions options)
    {
        (_name, _file, _type, _options) = (name, new HashingStream(file), type, options);
    }

    /// <summary>How many records the file has; known when all have been read.</summary>
    public int Records { get; private set; }

    /// <summary>The digest of the whole file; known when all have been read.</summary>
    public string Sha256 { get; private set; } = "";

    /// <param name="name">The file's name, by which its type is known.</param>
    public static RecordReader Open(string name, Stream file, FileType type, FetchingOptions options) => new(name, file, type, options);

    /// <param name="wanted">Says which records are needed; the others are counted, not parsed, and not returned.</param>
    public IEnumerable<SourceRecord> Read(Func<int, bool> wanted)
    {
        var records = _type.Kind is { } kind ? OneArticle(kind) : Lines(wanted);
        foreach (var record in records)
        {
            Records = record.Record + 1;
            if (wanted(record.Record))
                yield return record;
        }

        if (Records == 0)
        {
            Records = 1;
            if (wanted(0))
                yield return Refused(0, null, 0, "the file holds no records", "Put one JSON object on each line");
        }

        Sha256 = _file.Finish();
    }

    public void Dispose() => _file.Dispose();

    private IEnumerable<SourceRecord> OneArticle(ContentKind kind)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = _file.Read(buffer)) > 0;)
        {
            if (_file.Count <= _options.MaxRecordBytes)
                bytes.Write(buffer, 0, read);
        }

        if (_file.Count > _options.MaxRecordBytes)
        {
            yield return Refused(0, null, _file.Count, Limits.Reason("the file", _file.Count, _options.MaxRecordBytes), Limits.Remedy);
            yield break;
        }

        var source = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        yield return new SourceRecord(0, null, source.Length, source, ArticleFile.Read(source.Span, kind, _options.MaxRecordBytes));
    }

    private IEnumerable<SourceRecord> Lines(Func<int, bool> wanted)
    {
        using var content = _type.Compressed ? new BoundedGzip(_file, _options.MaxCompressionRatio) : null;
        using var text = Transcoding.ToUtf8((Stream?)content ?? _file, out var wrong);
        var lines = new LineReader(text, _options.MaxRecordBytes);
        var record = 0;
        for (var line = 1L; ; line++)
        {
            string? broken = wrong;
            try
            {
                if (broken is null && !lines.Next())
                    yield break;
            }
            catch (InvalidDataException exception)
            {
                broken = exception.Message;
            }

            if (broken is not null)
            {
                yield return Refused(record, line, 0, $"line {line}: the rest of the file cannot be read: {broken}", "Make the file anew and drop it again");
                yield break;
            }

            if (lines.Length > _options.MaxRecordBytes)
                yield return Refused(record++, line, lines.Length, Limits.Reason($"line {line}", lines.Length, _options.MaxRecordBytes), Limits.Remedy);
            else if (!IsBlank(lines.Line.Span) && !wanted(record))
                Records = ++record;
            else if (!IsBlank(lines.Line.Span))
                yield return new SourceRecord(record++, line, lines.Length, lines.Line, JsonRecord.Read(lines.Line.Span, line, _options));
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\uFEFF"u8) < 0;

    private static SourceRecord Refused(int record, long? line, long bytes, string reason, string remedy) =>
        new(record, line, bytes, ReadOnlyMemory<byte>.Empty, new Verdict<SourceContent>.Rejected(reason, remedy));
}
