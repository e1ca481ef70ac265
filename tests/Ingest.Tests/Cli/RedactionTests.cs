using System.Text;
using CsCheck;
using Ingest.Cli.Forgetting;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Reading;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("one\ntwo\nthree\n", 2, "one\n{\"forgotten\":true}\nthree\n")]
    [InlineData("one\r\ntwo\r\n", 2, "one\r\n{\"forgotten\":true}\r\n")]
    [InlineData("one\ntwo", 2, "one\n{\"forgotten\":true}")]
    [InlineData("one", 5, "one")]
    [InlineData("", 1, "")]
    public void A_line_makes_place_for_a_mark_and_nothing_else_changes(string text, long line, string expected) =>
        Assert.Equal(expected, Redact(text, line));

    [Fact]
    public void The_numbers_of_all_other_lines_stay() => Gen.Select(Gen.String[Gen.Char["ab\n\r{"], 0, 60], Gen.Long[1, 12]).Sample((text, line) =>
    {
        var (before, after) = (text.Split('\n'), Redact(text, line).Split('\n'));
        return before.Length == after.Length && before.Where((_, i) => i != line - 1).SequenceEqual(after.Where((_, i) => i != line - 1));
    });

    [Fact]
    public void A_line_longer_than_any_buffer_goes_too() =>
        Assert.Equal("a\n{\"forgotten\":true}\nb", Redact($"a\n{new string('x', 200_000)}\nb", 2));

    [Fact]
    public void A_forgotten_record_that_is_dropped_again_says_so()
    {
        using var file = new MemoryStream("{\"forgotten\":true}\n{\"forgotten\":true,\"text\":\"an ordinary record\"}\n"u8.ToArray());
        using var reader = RecordReader.Open("x.jsonl", file, new FileType(null, false), new FetchingOptions());

        var records = reader.Read(_ => true).ToList();

        Assert.Equal("line 1: the record was forgotten", Assert.IsType<Verdict<SourceContent>.Rejected>(records[0].Content).Reason);
        Assert.IsType<Verdict<SourceContent>.Accepted>(records[1].Content);
    }

    private static string Redact(string text, long line)
    {
        using var output = new MemoryStream();
        LineRedaction.Copy(new MemoryStream(Encoding.UTF8.GetBytes(text)), output, new HashSet<long> { line });
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
