using System.Text.Json;
using Ingest.Cli.Tracing;
using Ingest.Fetcher.Folder;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class TraceTests
{
    private static readonly DataFolder Data = new("/news");

    [Theory]
    [InlineData("a/x.jsonl", "a/x.jsonl")]
    [InlineData("inbox/a/x.jsonl", "a/x.jsonl")]
    [InlineData("/news/inbox/a/x.jsonl", "a/x.jsonl")]
    [InlineData("done/2025-11-30/a/x.jsonl", "a/x.jsonl")]
    [InlineData("/news/failed/2025-11-30/a/x.jsonl.rejected.jsonl", "a/x.jsonl.rejected.jsonl a/x.jsonl")]
    [InlineData("failed/2025-11-30/x~40aa3c45.jsonl.error.json", "x~40aa3c45.jsonl.error.json x~40aa3c45.jsonl x.jsonl")]
    [InlineData("x~draft.txt", "x~draft.txt")]
    public void A_file_is_known_by_the_path_it_was_dropped_under(string asked, string paths)
    {
        var target = TraceTarget.Parse(asked, Data);

        Assert.Null(target.Id);
        Assert.Equal(paths.Split(' '), target.Paths);
    }

    [Fact]
    public void A_record_is_named_by_its_drop_and_its_number()
    {
        var target = TraceTarget.Parse("01a20423-c6b2-77d7-9093-591140aa3c45/17", Data);

        Assert.Equal(17, target.Record);
        Assert.NotNull(target.Id);
    }

    [Fact]
    public void A_line_of_the_log_reads_as_it_did_on_the_console()
    {
        using var line = JsonDocument.Parse(
            """{"@t":"2025-11-30T12:00:00.5Z","@mt":"Cleaned {Record} {ArticleId}: {File}, {Milliseconds:0.0} ms {Unknown}","Record":"d/1","ArticleId":"a","File":"x.txt","Milliseconds":12.345,"Service":"cleaner"}""");

        var read = LogLine.Of(line.RootElement);

        Assert.Equal("Cleaned d/1 a: x.txt, 12.3 ms {Unknown}", read!.Message);
        Assert.Equal(["d/1", "a"], read.Keys);
        Assert.Equal("cleaner", read.Service);
    }

    [Fact]
    public void Lines_of_a_record_are_not_those_of_another_whose_number_begins_alike()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ingest-1.jsonl", Line("d/1") + Line("d/10") + "{\"@t\":\"20");
        folder.Write("ingest-2.jsonl", Line("d/1"));

        Assert.Equal(2, LogLines.Find(folder.Path, ["d/1"], 200, TestContext.Current.CancellationToken).Count);
        Assert.Single(LogLines.Find(folder.Path, ["d/1"], 1, TestContext.Current.CancellationToken));
    }

    private static string Line(string record) => $$"""{"@t":"2025-11-30T12:00:00Z","@mt":"Took {Record}","Record":"{{record}}"}""" + "\n";
}
