using Ingest.Cli.Archives;
using Ingest.Cli.Retrying;
using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class RetryTests
{
    [Theory]
    [InlineData("a/x.jsonl", 1, 2, "a/x.retry-40aa3c45.jsonl", false)]
    [InlineData("x.jsonl.gz", 1, 2, "x.retry-40aa3c45.jsonl", false)]
    [InlineData("x.jsonl.rejected.jsonl", 1, 2, "x.retry-40aa3c45.jsonl", false)]
    [InlineData("x.jsonl", 0, 2, "x.jsonl", true)]
    [InlineData("x.jsonl", 0, 3, "x.retry-40aa3c45.jsonl", false)]
    [InlineData("x.txt", 0, 2, "x.txt", true)]
    [InlineData("x.pdf", 0, 2, "x.pdf", true)]
    public void A_whole_file_goes_when_all_of_it_was_refused_and_else_only_its_records(string path, int stored, int refused, string target, bool whole)
    {
        var drop = Some.Drop(path, new OutcomeCounts(stored, 0, 0, refused, 0));

        var plan = RetryPlan.Of(Group(drop, 2), drop, new DropFile("/there", true));

        Assert.Equal((target, whole, null), (plan.Target, plan.Whole, plan.Problem));
    }

    [Fact]
    public void Records_are_not_taken_out_of_a_file_that_has_changed()
    {
        var drop = Some.Drop("x.jsonl", new OutcomeCounts(1, 0, 0, 2, 0));

        Assert.Contains("was changed", RetryPlan.Of(Group(drop, 2), drop, new DropFile("/there", false)).Problem, StringComparison.Ordinal);
        Assert.Contains("no longer", RetryPlan.Of(Group(drop, 2), drop, null).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_records_go_into_the_inbox_word_for_word()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("x.jsonl", "{\"id\":0}\n\n{\"id\": 1, \"own\":[1,2]}\r\nbroken {\n");
        var drop = Some.Drop("deep/x.jsonl", new OutcomeCounts(1, 0, 0, 2, 0));
        var data = new DataFolder(Path.Combine(folder.Path, "data"));
        data.Create();

        var (delivered, records, missing) = RetryRun.Run(data, RetryPlan.Of(Group(drop, 2), drop, new DropFile(source, true)), new FetchingOptions());
        var again = RetryRun.Run(data, RetryPlan.Of(Group(drop, 2), drop, new DropFile(source, true)), new FetchingOptions());

        Assert.Equal((2, 0), (records, missing));
        Assert.Equal("{\"id\": 1, \"own\":[1,2]}\nbroken {\n", File.ReadAllText(Path.Combine(data.Inbox, delivered!)));
        Assert.Equal("deep/x.retry-40aa3c45-2.jsonl", again.Delivered);
    }

    private static RefusedGroup Group(Drop drop, int records) => new(
        drop.DropId,
        [.. Enumerable.Range(1, records).Select(record => new RefusedRecord(drop.DropId, drop.Path, drop.ClaimedAt, record, Outcome.Rejected, "fetcher", "why", null, null))]);
}
