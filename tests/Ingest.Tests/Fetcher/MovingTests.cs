using Ingest.Contracts;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Settling;
using Ingest.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class MovingTests : IAsyncLifetime
{
    private static readonly OutcomeCounts Stored = new(1, 0, 0, 0, 0);
    private static readonly OutcomeCounts Rejected = new(0, 0, 0, 1, 0);
    private static readonly OutcomeCounts Both = new(1, 0, 0, 1, 0);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Some.Noon);
    private DataFolder _data = null!;
    private IArticleStore _store = null!;
    private OwnFolder _own = null!;
    private Moving _moving = null!;

    private string Done => Path.Combine(_data.Done, "2026-03-01");

    private string Failed => Path.Combine(_data.Failed, "2026-03-01");

    public async ValueTask InitializeAsync()
    {
        _data = new DataFolder(_folder.FullPath);
        _data.Create();
        _store = ArticleStores.Open(_folder.File("archive.db"), null);
        await _store.MigrateAsync(default);
        _own = OwnFolder.Begin(_data, _time);
        _moving = new Moving(_data, new Sidecars(_store, new FetchingOptions()), _time);
    }

    public ValueTask DisposeAsync()
    {
        _own.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_of_which_something_was_kept_goes_to_done_and_its_claim_goes()
    {
        var drop = Drop("sub/a.txt", "one");

        var target = await MoveAsync(drop, Stored);

        Assert.Equal(Path.Combine(Done, "sub/a.txt"), target);
        Assert.Equal("one", await File.ReadAllTextAsync(target));
        Assert.False(Directory.Exists(drop.Folder));
    }

    [Fact]
    public async Task A_file_whose_folder_has_the_name_of_an_earlier_file_gets_a_place_all_the_same()
    {
        await MoveAsync(Drop("a", "one"), Stored);
        File.Delete(Path.Combine(_data.Inbox, "a"));
        var drop = Drop("a/b.txt", "two");

        var target = await MoveAsync(drop, Stored);

        Assert.Equal(Done, Path.GetDirectoryName(target));
        Assert.Contains(TargetNames.Candidates("a/b.txt", drop.DropId), name => target.EndsWith(name, StringComparison.Ordinal));
        Assert.Equal("two", await File.ReadAllTextAsync(target));
        Assert.Equal("one", await File.ReadAllTextAsync(Path.Combine(Done, "a")));
    }

    [Fact]
    public async Task A_refused_file_goes_to_failed_with_a_note_beside_it()
    {
        var drop = Drop("a.txt", "");
        await RefuseAsync(drop, 0, "the file is empty (0 bytes)");

        var target = await MoveAsync(drop, Rejected);

        Assert.Equal(Path.Combine(Failed, "a.txt"), target);
        Assert.Contains("the file is empty (0 bytes)", await File.ReadAllTextAsync(target + ".error.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_records_of_a_kept_file_stand_word_for_word_in_failed()
    {
        var drop = Drop("a.jsonl", "{\"text\":\"good\"}\n{\"n\":1}\n");
        await RefuseAsync(drop, 1, "no text");

        var target = await MoveAsync(drop, Both);

        Assert.Equal(Path.Combine(Done, "a.jsonl"), target);
        var line = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(Failed, "a.jsonl.rejected.jsonl")));
        Assert.Contains("""{\"n\":1}""", line, StringComparison.Ordinal);
        Assert.Contains("no text", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_files_of_one_name_none_is_lost_and_each_note_stands_beside_its_own()
    {
        var drops = Enumerable.Range(0, 40).Select(i => Drop("a.jsonl", $"{{\"text\":\"good {i}\"}}\n{{\"bad\":{i}}}\n")).ToList();
        foreach (var drop in drops)
            await RefuseAsync(drop, 1, "no text");

        var targets = await Task.WhenAll(drops.Select(drop => Task.Run(() => MoveAsync(drop, Both))));

        Assert.Equal(40, targets.Distinct().Count());
        foreach (var (target, i) in targets.Select((target, i) => (target, i)))
        {
            Assert.Contains($"good {i}\"", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
            var note = Path.Combine(Failed, Path.GetFileName(target) + ".rejected.jsonl");
            Assert.Contains($"\\\"bad\\\":{i}}}", await File.ReadAllTextAsync(note), StringComparison.Ordinal);
        }

        Assert.Equal(40, Directory.GetFiles(Failed).Length);
        Assert.Empty(_own.Drops(_ => false));
    }

    [Fact]
    public async Task Files_with_the_longest_names_move_even_when_their_name_is_taken()
    {
        var name = new string('x', 250) + ".txt";
        var drops = new[] { Drop(name, "1"), Drop(name, "2"), Drop(new string('x', 251) + ".md", "3") };
        foreach (var drop in drops)
            await RefuseAsync(drop, 0, "no");

        foreach (var drop in drops)
            await MoveAsync(drop, Rejected);

        Assert.Equal(3, Directory.GetFiles(Failed, "*.error.json").Length);
        Assert.Equal(["1", "2", "3"], Directory.GetFiles(Failed).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Select(File.ReadAllText).Order());
    }

    [Theory]
    [InlineData("sidecar")]
    [InlineData("target")]
    [InlineData("placed")]
    [InlineData("moved")]
    public async Task A_move_that_was_interrupted_is_finished_by_the_next(string died)
    {
        var drop = Drop("a.jsonl", "{\"text\":\"good\"}\n{\"n\":1}\n");
        await RefuseAsync(drop, 1, "no text");
        Directory.CreateDirectory(Done);
        Directory.CreateDirectory(Failed);
        var sidecar = Path.Combine(drop.Folder, ".sidecar.rejected.jsonl");
        await File.WriteAllTextAsync(sidecar, "{\"half");
        if (died is "target" or "placed" or "moved")
            await File.WriteAllTextAsync(Path.Combine(drop.Folder, Claim.TargetFileName), "done/2026-03-01/a.jsonl");
        if (died is "placed" or "moved")
        {
            await File.WriteAllTextAsync(sidecar, $"{{\"refused\":{{\"drop\":\"{drop.DropId}\"}},\"source\":\"{{\\\"n\\\":1}}\"}}\n");
            Renaming.Rename(sidecar, Path.Combine(Failed, "a.jsonl.rejected.jsonl"));
        }

        if (died == "moved")
            Renaming.Rename(drop.FilePath, Path.Combine(Done, "a.jsonl"));

        Assert.Equal(drop.DropId, Assert.Single(_own.Drops(_ => false)).DropId);
        var target = await MoveAsync(drop, Both);

        Assert.Equal(Path.Combine(Done, "a.jsonl"), target);
        Assert.True(File.Exists(target));
        Assert.Contains("""{\"n\":1}""", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Failed))), StringComparison.Ordinal);
        Assert.False(Directory.Exists(drop.Folder));
    }

    private Task<string> MoveAsync(ClaimedDrop drop, OutcomeCounts counts) => _moving.MoveAsync(drop, counts, TestContext.Current.CancellationToken);

    private Task<Settlement> RefuseAsync(ClaimedDrop drop, int record, string reason) => _store.SettleAsync(
        Some.Batch(new Refusal(new Origin(drop.DropId, drop.Claim.ClaimedAt, record, drop.Claim.Path), Outcome.Rejected, "cleaner", reason, "mend it")), TestContext.Current.CancellationToken);

    private ClaimedDrop Drop(string path, string content)
    {
        var source = Path.Combine(_data.Inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        File.WriteAllText(source, content);
        return new Claiming(_data, _time).Take(path, _own.FolderPath)!;
    }
}
