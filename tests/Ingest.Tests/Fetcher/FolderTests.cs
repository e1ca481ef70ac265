using System.Collections.Concurrent;
using Ingest.Fetcher.Folder;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Some.Noon);
    private readonly DataFolder _data;

    public FolderTests()
    {
        _data = new DataFolder(_folder.FullPath);
        _data.Create();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_claimants_one_gets_each_file()
    {
        foreach (var i in Enumerable.Range(0, 300))
            Put($"{i}.txt", $"{i}");
        var claimed = new ConcurrentBag<ClaimedDrop>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var own = OwnFolder.Begin(_data, TimeProvider.System);
            foreach (var i in Enumerable.Range(0, 300))
            {
                if (new Claiming(_data, TimeProvider.System).Take($"{i}.txt", own.FolderPath) is { } drop)
                    claimed.Add(drop);
            }
        })));

        Assert.Equal(300, claimed.Count);
        Assert.Equal(300, claimed.Select(drop => drop.Claim.Path).Distinct().Count());
        Assert.All(claimed, drop => Assert.Equal(Path.GetFileNameWithoutExtension(drop.Claim.Path), File.ReadAllText(drop.FilePath)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_data.Inbox));
        Assert.Equal(300, Directory.EnumerateFiles(_data.Processing, "*.txt", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void A_claim_knows_the_file_again_and_notices_that_it_changed()
    {
        using var own = Begin();
        Put("a.txt", "one");
        var drop = Take("a.txt", own);

        Assert.True(drop.Claim.Matches(FileFacts.Of(drop.FilePath)!));
        Assert.Equal(drop.Claim, Claim.Read(drop.Folder));
        File.AppendAllText(drop.FilePath, "more");
        Assert.False(drop.Claim.Matches(FileFacts.Of(drop.FilePath)!));
    }

    [Fact]
    public void A_claim_whose_process_died_before_the_rename_is_tidied_away()
    {
        using var own = Begin();
        var bare = Directory.CreateDirectory(Path.Combine(own.FolderPath, "1")).FullName;
        var halfWritten = Directory.CreateDirectory(Path.Combine(own.FolderPath, "2")).FullName;
        File.WriteAllText(Path.Combine(halfWritten, ".claim.tmp"), "{");
        var written = Directory.CreateDirectory(Path.Combine(own.FolderPath, "3")).FullName;
        new Claim(Some.Id(3), "a.txt", Some.Noon, 1, 1, 1).Write(written);

        Assert.Empty(own.Drops(_ => false));

        Assert.All([bare, halfWritten, written], folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public void A_claim_whose_process_died_after_the_rename_is_adopted()
    {
        using var own = Begin();
        Put("a.txt", "one");
        var drop = Take("a.txt", own);

        Assert.Equal([drop], own.Drops(_ => false));
    }

    [Fact]
    public void A_file_that_somebody_put_into_a_claim_folder_by_hand_is_left_alone()
    {
        using var own = Begin();
        var folder = Directory.CreateDirectory(Path.Combine(own.FolderPath, "1")).FullName;
        File.WriteAllText(Path.Combine(folder, "precious.txt"), "x");

        Assert.Empty(own.Drops(_ => false));

        Assert.True(File.Exists(Path.Combine(folder, "precious.txt")));
    }

    [Fact]
    public void A_fetcher_whose_lease_was_taken_notices_and_cannot_revive_it()
    {
        using var own = Begin();
        Assert.True(own.Renew(TimeSpan.Zero));

        File.Delete(Path.Combine(own.FolderPath, OwnFolder.LeaseName));

        Assert.False(own.Renew(TimeSpan.Zero));
        Assert.False(File.Exists(Path.Combine(own.FolderPath, OwnFolder.LeaseName)));
    }

    [Fact]
    public void A_living_fetcher_is_taken_over_only_after_its_lease_stood_still_for_the_timeout()
    {
        using var silent = Begin();
        using var taker = Begin();
        Put("a.txt", "one");
        Take("a.txt", silent);
        var takeover = new Takeover(_data, TimeSpan.FromSeconds(30), _time);

        Assert.Equal(0, takeover.Run(taker, exclusive: false));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, takeover.Run(taker, exclusive: false));
        silent.Renew(TimeSpan.Zero);
        Assert.Equal(0, takeover.Run(taker, exclusive: false));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, takeover.Run(taker, exclusive: false));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, takeover.Run(taker, exclusive: false));
        Assert.Equal("a.txt", Assert.Single(taker.Drops(_ => false)).Claim.Path);
        Assert.False(silent.Renew(TimeSpan.Zero));
    }

    [Fact]
    public void A_dead_fetcher_of_this_machine_is_taken_over_at_once()
    {
        using var taker = Begin();
        Put("a.txt", "one");
        var dead = Path.Combine(_data.Processing, "dead");
        using (var own = Begin())
        {
            Take("a.txt", own);
            // What a process that was killed leaves: its folder as it was, without the lock.
            Copy(own.FolderPath, dead);
            Directory.Delete(own.FolderPath, recursive: true);
        }

        Assert.Equal(1, new Takeover(_data, TimeSpan.FromSeconds(30), _time).Run(taker, exclusive: false));

        Assert.Equal("a.txt", Assert.Single(taker.Drops(_ => false)).Claim.Path);
        Assert.False(Directory.Exists(dead));
    }

    [Fact]
    public void A_process_that_holds_the_whole_folder_takes_everything_at_once()
    {
        using var other = Begin();
        using var taker = Begin();
        Put("a.txt", "one");
        Take("a.txt", other);

        Assert.Equal(1, new Takeover(_data, TimeSpan.FromSeconds(30), _time).Run(taker, exclusive: true));
    }

    [Fact]
    public void A_file_is_given_back_under_its_name_or_beside_a_newer_one()
    {
        using var own = Begin();
        Put("sub/a.txt", "old");
        Put("b.txt", "b");
        var (a, b) = (Take("sub/a.txt", own), Take("b.txt", own));
        Put("sub/a.txt", "new");

        new Claiming(_data, _time).GiveBack(a);
        new Claiming(_data, _time).GiveBack(b);

        Assert.Equal("new", File.ReadAllText(Path.Combine(_data.Inbox, "sub/a.txt")));
        Assert.Equal("old", File.ReadAllText(Directory.GetFiles(Path.Combine(_data.Inbox, "sub"), "a~*.txt").Single()));
        Assert.Equal("b", File.ReadAllText(Path.Combine(_data.Inbox, "b.txt")));
        Assert.Empty(own.Drops(_ => false));
    }

    [Fact]
    public async Task Of_many_renames_to_one_name_one_wins_and_nothing_is_lost()
    {
        var sources = Enumerable.Range(0, 200).Select(i => Put($"{i}", $"{i}")).ToList();
        var target = Path.Combine(_data.Done, "one");

        var results = await Task.WhenAll(sources.Select(source => Task.Run(() => Renaming.Rename(source, target))));

        Assert.Single(results, RenameResult.Done);
        Assert.Equal(199, results.Count(result => result == RenameResult.Taken));
        Assert.Equal(199, Directory.GetFiles(_data.Inbox).Length);
    }

    [Fact]
    public void A_rename_says_what_came_of_it()
    {
        var (a, b) = (Put("a", "a"), Put("b", "b"));

        Assert.Equal(RenameResult.Gone, Renaming.Rename(Path.Combine(_data.Inbox, "none"), Path.Combine(_data.Done, "x")));
        Assert.Equal(RenameResult.Taken, Renaming.Rename(a, b));
        Assert.Equal(RenameResult.Done, Renaming.Rename(a, b, replace: true));
        Assert.Equal("a", File.ReadAllText(b));
    }

    [Fact]
    public void A_second_process_is_told_who_holds_the_folder()
    {
        using (DataLock.Take(_data))
        {
            var refused = Assert.Throws<IOException>(() => DataLock.Take(_data));

            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", refused.Message, StringComparison.Ordinal);
        }

        DataLock.Take(_data).Dispose();
    }

    [Fact]
    public void The_inbox_shows_files_and_links_but_nothing_behind_a_link()
    {
        Put("a.txt", "a");
        Put("sub/b.txt", "b");
        Put("c.part", "c");
        Put(".hidden/d.txt", "d");
        Directory.CreateSymbolicLink(Path.Combine(_data.Inbox, "link"), _folder.FullPath);

        var inbox = new Inbox(_data.Inbox);

        Assert.Equal(["a.txt", "link", "sub/b.txt"], inbox.Files().Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.Contains("c.part", inbox.Ignored());
    }

    private OwnFolder Begin() => OwnFolder.Begin(_data, _time);

    private ClaimedDrop Take(string path, OwnFolder own) => new Claiming(_data, _time).Take(path, own.FolderPath)!;

    private string Put(string path, string content)
    {
        var full = Path.Combine(_data.Inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).ToList())
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(path) == OwnFolder.LockName)
                File.WriteAllText(target, "");
            else
                Assert.Equal(RenameResult.Done, Renaming.Rename(path, target));
        }
    }
}
