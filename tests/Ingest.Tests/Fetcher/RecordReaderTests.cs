using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class RecordReaderTests
{
    private const string Three = "{\"text\":\"one\"}\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n";

    [Fact]
    public void Each_line_is_a_record_with_its_number_and_its_line() => AssertThree(Bytes(Three));

    [Fact]
    public void A_last_line_without_its_end_is_a_record() => AssertThree(Bytes(Three.TrimEnd('\n')));

    [Fact]
    public void Windows_line_ends_are_line_ends() => AssertThree(Bytes(Three.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_record() => AssertThree([0xEF, 0xBB, 0xBF, .. Bytes(Three)]);

    [Fact]
    public void Gzip_is_read_as_what_it_holds() => AssertThree(Gzip(Bytes(Three)), "a.jsonl.gz");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_marked_encoding_is_read_as_what_it_is(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        AssertThree([.. encoding.GetPreamble(), .. encoding.GetBytes(Three)]);
    }

    [Fact]
    public void Blank_lines_are_no_records_but_count_as_lines()
    {
        var (records, count, _) = Read(Bytes("\n{\"text\":\"one\"}\n  \t\r\n\n{\"text\":\"two\"}\n\n"));

        Assert.Equal([(0, 2), (1, 5)], records.Select(record => (record.Record, (int)record.Line!)));
        Assert.Equal(2, count);
    }

    [Fact]
    public void The_number_of_a_record_does_not_depend_on_which_are_wanted() => Gen.Int[0, 4].Array[0, 30].Sample(kinds =>
    {
        string[] lines = ["{\"text\":\"good\"}", "", "no json", "  ", new string('x', 3000)];
        var bytes = Bytes(string.Join('\n', kinds.Select(kind => lines[kind])));

        var all = Read(bytes);
        var some = Read(bytes, wanted: record => record % 2 == 1);

        Assert.Equal((all.Records, all.Sha256), (some.Records, some.Sha256));
        Assert.Equal(all.Found.Where(record => record.Record % 2 == 1).Select(record => (record.Record, record.Line)), some.Found.Select(record => (record.Record, record.Line)));
    });

    [Fact]
    public void Records_that_are_not_wanted_are_counted_and_not_parsed()
    {
        var bytes = Bytes(string.Concat(Enumerable.Repeat("{\"text\":\"some words of a story\"}\n", 20_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (found, records, _) = Read(bytes, wanted: _ => false);

        Assert.Empty(found);
        Assert.Equal(20_000, records);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_alone_and_named()
    {
        var (records, _, _) = Read(Bytes($"{{\"text\":\"one\"}}\n{{\"text\":\"{new string('x', 5000)}\"}}\n{{\"text\":\"three\"}}"));

        Assert.Equal(3, records.Count);
        Assert.IsType<Verdict<SourceContent>.Accepted>(records[0].Content);
        var refused = Assert.IsType<Verdict<SourceContent>.Rejected>(records[1].Content);
        Assert.StartsWith("line 2: ", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("Fetching:MaxRecordBytes", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<Verdict<SourceContent>.Accepted>(records[2].Content);
    }

    [Fact]
    public void A_gzip_that_ends_early_gives_its_good_records_and_refuses_the_one_it_ends_in()
    {
        var random = new Random(1);
        var lines = string.Concat(Enumerable.Range(0, 2_000).Select(_ => $"{{\"text\":\"{Convert.ToHexString(RandomBytes(random, 40))}\"}}\n"));
        var bytes = Gzip(Bytes(lines));

        var (records, count, sha256) = Read(bytes[..(bytes.Length / 2)], "a.jsonl.gz");

        Assert.True(records.Count > 100);
        // What comes out behind the cut may be refused by itself, before the rest of the file is.
        Assert.InRange(records.SkipWhile(record => record.Content is Verdict<SourceContent>.Accepted).Count(), 1, 10);
        Assert.All(
            records.SkipWhile(record => record.Content is Verdict<SourceContent>.Accepted),
            record => Assert.IsType<Verdict<SourceContent>.Rejected>(record.Content));
        Assert.Contains("the rest of the file", Assert.IsType<Verdict<SourceContent>.Rejected>(records[^1].Content).Reason, StringComparison.Ordinal);
        Assert.Equal(records.Count, count);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes[..(bytes.Length / 2)])), sha256);
    }

    [Fact]
    public void A_gzip_that_was_cut_off_between_two_records_says_so()
    {
        using var flushed = new MemoryStream();
        using var gzip = new GZipStream(flushed, CompressionLevel.Optimal);
        gzip.Write(Bytes("{\"text\":\"one\"}\n{\"text\":\"two\"}\n"));
        gzip.Flush();

        var (records, _, _) = Read(flushed.ToArray(), "a.jsonl.gz");

        Assert.Equal(3, records.Count);
        Assert.All(records.Take(2), record => Assert.IsType<Verdict<SourceContent>.Accepted>(record.Content));
        Assert.Contains("the rest of the file", Assert.IsType<Verdict<SourceContent>.Rejected>(records[2].Content).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_of_several_parts_is_read_whole() =>
        AssertThree([.. Gzip(Bytes(Three)[..20]), .. Gzip(Bytes(Three)[20..])], "a.jsonl.gz");

    [Fact]
    public void A_gzip_bomb_stops_where_its_ratio_gives_it_away()
    {
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 200; i++)
                gzip.Write(new byte[1024 * 1024]);
        }

        var (records, _, _) = Read(bomb.ToArray(), "a.jsonl.gz");

        Assert.Contains("Fetching:MaxCompressionRatio", Assert.IsType<Verdict<SourceContent>.Rejected>(Assert.Single(records).Content).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_records_is_refused_as_its_only_record()
    {
        var (records, count, _) = Read(Bytes("\n\n"));

        Assert.Equal(1, count);
        Assert.Equal("the file holds no records", Assert.IsType<Verdict<SourceContent>.Rejected>(Assert.Single(records).Content).Reason);
    }

    [Fact]
    public void A_file_of_one_article_over_the_limit_is_refused_with_its_size()
    {
        var (records, _, sha256) = Read(new byte[5000], "a.txt");

        Assert.Contains("over Fetching:MaxRecordBytes", Assert.IsType<Verdict<SourceContent>.Rejected>(Assert.Single(records).Content).Reason, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(new byte[5000])), sha256);
    }

    [Fact]
    public void A_stream_of_300_megabytes_is_read_in_little_memory()
    {
        using var reader = RecordReader.Open("a.jsonl", new EndlessLines(300 * 1024 * 1024), Type("a.jsonl"), new FetchingOptions());
        var most = 0L;

        foreach (var record in reader.Read(record => record % 10_000 == 0))
        {
            Assert.IsType<Verdict<SourceContent>.Accepted>(record.Content);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: record.Record % 50_000 == 0));
        }

        Assert.InRange(reader.Records, 290_000, 310_000);
        Assert.InRange(most, 0, 400_000_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, 250_000_000);
    }

    [Fact]
    public void No_bytes_whatever_break_the_reader()
    {
        byte[][] heads = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0x1F, 0x8B], Bytes("{\"text\":\""), Bytes("{\"a\":\"\\ud800\"}")];
        Gen.Select(Gen.OneOf(heads), Gen.Byte.Array[0, 300], Gen.OneOf("a.jsonl", "a.jsonl.gz", "a.txt", "a.html"), Gen.Bool, Gen.Int[0, 40]).Sample((head, rest, name, pack, cut) =>
        {
            byte[] bytes = [.. head, .. rest];
            if (pack && name.EndsWith(".gz", StringComparison.Ordinal))
                bytes = Gzip(bytes) is var packed && cut < packed.Length ? packed[..^cut] : [];

            var (records, count, sha256) = Read(bytes, name);

            Assert.Equal(Enumerable.Range(0, count), records.Select(record => record.Record));
            Assert.True(count > 0);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
        }, iter: 3_000);
    }

    private static void AssertThree(byte[] bytes, string name = "a.jsonl")
    {
        var (records, count, sha256) = Read(bytes, name);

        Assert.Equal([(0, 1L), (1, 2L), (2, 3L)], records.Select(record => (record.Record, record.Line!.Value)));
        Assert.Equal(["one", "two", "three"], records.Select(record => Assert.IsType<Verdict<SourceContent>.Accepted>(record.Content).Value.Text));
        Assert.Equal(3, count);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
    }

    private static (List<SourceRecord> Found, int Records, string Sha256) Read(byte[] bytes, string name = "a.jsonl", Func<int, bool>? wanted = null)
    {
        using var reader = RecordReader.Open(name, new MemoryStream(bytes), Type(name), new FetchingOptions { MaxRecordBytes = 2048 });
        var records = reader.Read(wanted ?? (_ => true)).ToList();
        return (records, reader.Records, reader.Sha256);
    }

    private static FileType Type(string name) => Assert.IsType<Verdict<FileType>.Accepted>(FileType.Of(name)).Value;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Lines of one kilobyte, made as they are read.</summary>
    private sealed class EndlessLines(long length) : MemoryStream
    {
        private static readonly byte[] Line = Bytes($"{{\"text\":\"{new string('x', 1012)}\"}}\n");

        private long _at;

        public override int Read(Span<byte> buffer)
        {
            var count = 0;
            for (; count < buffer.Length && _at < length; count++, _at++)
                buffer[count] = Line[_at % Line.Length];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
