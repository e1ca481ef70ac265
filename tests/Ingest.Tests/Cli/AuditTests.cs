using Ingest.Cli.Archives;
using Ingest.Cli.Auditing;
using Ingest.Contracts;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Cli;

public sealed class AuditTests
{
    private const string Other = "01a20423-c6b3-7d45-9841-4180ac96df77";

    private static readonly OutcomeCounts AllRefused = new(0, 0, 0, 2, 0);
    private static readonly OutcomeCounts SomeRefused = new(1, 0, 0, 1, 0);

    [Theory]
    [InlineData("done/2025-11-30/a/export.jsonl")]
    [InlineData("done/2025-12-02/a/export.jsonl")]
    [InlineData("done/2025-11-30/a/export~40aa3c45.jsonl")]
    public void A_settled_file_is_known_by_its_path_or_by_its_drops_id(string file)
    {
        var result = Match([file], Some.Drop("a/export.jsonl"));

        Assert.Empty(result.Strangers);
        Assert.Empty(result.Gone);
    }

    [Theory]
    [InlineData("done/2025-11-29/a/export.jsonl")]
    [InlineData("done/2025-11-30/export.jsonl")]
    [InlineData("failed/2025-11-30/a/export.jsonl")]
    [InlineData("done/2025-11-30/a/export~ffffffff.jsonl")]
    [InlineData("done/a/export.jsonl")]
    public void A_file_of_another_day_place_or_name_is_a_stranger(string file)
    {
        var result = Match([file], Some.Drop("a/export.jsonl"));

        Assert.Equal(file, Assert.Single(result.Strangers).Relative);
        Assert.Single(result.Gone);
    }

    [Fact]
    public void Notes_stand_beside_what_was_refused()
    {
        Assert.Empty(Match(["done/2025-11-30/x.jsonl", "failed/2025-11-30/x.jsonl.rejected.jsonl"], Some.Drop("x.jsonl", SomeRefused)).Strangers);
        Assert.Empty(Match(["failed/2025-11-30/x~40aa3c45.jsonl", "failed/2025-11-30/x~40aa3c45.jsonl.error.json"], Some.Drop("x.jsonl", AllRefused)).Strangers);
        Assert.Single(Match(["done/2025-11-30/x.jsonl", "failed/2025-11-30/x.jsonl.rejected.jsonl"], Some.Drop("x.jsonl")).Strangers);
    }

    [Fact]
    public void The_note_of_a_name_that_was_cut_is_known_too()
    {
        var name = new string('n', 240) + ".jsonl";

        Assert.Empty(Match([$"done/2025-11-30/{name}", $"failed/2025-11-30/{name[..215]}.rejected.jsonl"], Some.Drop(name, SomeRefused)).Strangers);
    }

    [Fact]
    public void Each_of_two_drops_of_one_name_needs_a_file_of_its_own()
    {
        var (first, second) = (Some.Drop("x.txt"), Some.Drop("x.txt", id: Other));

        Assert.Empty(Match(["done/2025-11-30/x.txt", "done/2025-12-01/x.txt"], first, second).Gone);
        Assert.Single(Match(["done/2025-11-30/x.txt"], first, second).Gone);
        Assert.Single(Match(["done/2025-11-30/x.txt", "done/2025-12-01/x.txt", "done/2025-12-02/x.txt"], first, second).Strangers);
    }

    [Fact]
    public void A_deep_audit_gives_each_drop_the_file_with_its_content()
    {
        var files = new SettledFiles(file => file.Day!.Value.Day == 30 ? "second" : "first");
        files.Add(DayFile.Parse("done/2025-11-30/x.txt")!.Value);
        files.Add(DayFile.Parse("done/2025-12-01/x.txt")!.Value);

        Assert.True(files.Match(Some.Drop("x.txt", sha256: "first")));
        Assert.True(files.Match(Some.Drop("x.txt", sha256: "second", id: Other)));
    }

    [Fact]
    public void A_deep_audit_tells_a_changed_file_from_a_stranger()
    {
        var files = new SettledFiles(_ => "changed");
        files.Add(DayFile.Parse("done/2025-11-30/x.txt")!.Value);
        files.Match(Some.Drop("x.txt", sha256: "first"));

        var result = files.Finish();

        Assert.Single(result.Changed);
        Assert.Empty(result.Strangers);
        Assert.Empty(result.Gone);
    }

    [Fact]
    public void A_report_says_the_balance_and_every_difference()
    {
        var report = new AuditReport { SettledDrops = 2, RecordsIn = 7, Outcomes = new OutcomeCounts(1, 2, 3, 0, 0) };
        Assert.EndsWith("7 ≠ 1 + 2 + 3 + 0 + 0\nOK\n", AuditView.Render(report), StringComparison.Ordinal);

        report.Differences.Add(new Difference("file", null, "done/x\e.txt", "the ledger knows no drop of this file"));

        Assert.False(report.Balanced);
        Assert.Contains("WRONG file: done/x␛.txt: the ledger knows no drop", AuditView.Render(report), StringComparison.Ordinal);
    }

    private static SettledFiles.Result Match(string[] paths, params Drop[] drops)
    {
        var files = new SettledFiles(null);
        foreach (var path in paths)
        {
            var place = path.StartsWith("done/", StringComparison.Ordinal) ? Place.Done : Place.Failed;
            files.Add(DayFile.Parse(place, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        }

        foreach (var drop in drops)
            files.Match(drop);
        return files.Finish();
    }
}
