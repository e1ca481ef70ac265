using System.Globalization;
using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Fetcher.Folder;
using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>What people and programs do to a watched folder.</summary>
[Collection(Lanes.Others)]
public sealed class FolderFaultTests : IAsyncLifetime
{
    private readonly EmbeddedPipeline _pipeline = new();

    public ValueTask InitializeAsync()
    {
        _pipeline.Settings["Logs__Level"] = "Warning";
        return _pipeline.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    /// <summary>Its file is taken in the pause. What follows makes it another file, which comes back and is read anew.</summary>
    [Fact]
    public async Task A_writer_pauses_for_longer_than_the_quiet_period()
    {
        const int Records = 20_000;
        Directory.CreateDirectory(_pipeline.Inbox);
        await using (var writer = new StreamWriter(Path.Combine(_pipeline.Inbox, "slow.jsonl")) { NewLine = "\n" })
        {
            for (var i = 0; i < Records; i++)
            {
                if (i == Records / 2)
                {
                    await writer.WriteAsync(Line(i)[..20]);
                    await writer.FlushAsync(TestContext.Current.CancellationToken);
                    await UntilAsync(() => Task.FromResult(!File.Exists(Path.Combine(_pipeline.Inbox, "slow.jsonl"))));
                    await writer.WriteLineAsync(Line(i)[20..]);
                }
                else
                {
                    await writer.WriteLineAsync(Line(i));
                }
            }
        }

        await UntilSettledAsync(status => status.Articles == Records);
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task A_file_is_replaced_while_it_is_read()
    {
        const int Records = 20_000;
        var path = Path.Combine(_pipeline.Data, "replacement");
        await File.WriteAllLinesAsync(path, Enumerable.Range(Records, 100).Select(Line), TestContext.Current.CancellationToken);
        await DropAsync("large.jsonl", Enumerable.Range(0, Records).Select(Line));
        await UntilAsync(async () => (await StatusAsync()).Outcomes.Total > 0);

        var claimed = Directory.EnumerateFiles(Path.Combine(_pipeline.Data, "processing"), "large.jsonl", SearchOption.AllDirectories).Single();
        Renaming.Rename(path, claimed, replace: true);

        await UntilSettledAsync(_ => !Directory.EnumerateFiles(Path.Combine(_pipeline.Data, "processing"), "*.jsonl", SearchOption.AllDirectories).Any());
        for (var i = Records; i < Records + 100; i++)
            Assert.NotNull(await _pipeline.Store.FindAsync(ArticleIdentity.OfUrl(Url(i)), default));
        await AssertBalancedAsync();
    }

    [Fact]
    public async Task The_same_bytes_come_under_two_names_at_once()
    {
        await DropFolderAsync("twins", Enumerable.Range(0, 200).SelectMany(i => new[] { ($"{i}.txt", Story(i)), ($"copy of {i}.txt", Story(i)) }));

        var status = await UntilSettledAsync(status => status.Outcomes.Total == 400);

        Assert.Equal(new OutcomeCounts(200, 0, 200, 0, 0), status.Outcomes);
        await AssertBalancedAsync();
    }

    /// <summary>More events than the system keeps: it drops them, and tells the watcher so.</summary>
    [Fact]
    public async Task Ten_thousand_files_come_at_once_and_events_are_lost()
    {
        await UntilAsync(() => Task.FromResult(Directory.Exists(_pipeline.Inbox)));
        await _pipeline.Processes[0].SignalAsync("STOP");
        for (var i = 0; i < 10_000; i++)
            await File.WriteAllTextAsync(Path.Combine(_pipeline.Inbox, $"{i}.txt"), Story(i), TestContext.Current.CancellationToken);
        await _pipeline.Processes[0].SignalAsync("CONT");

        await UntilSettledAsync(status => status.Outcomes.Stored == 10_000);
        await AssertBalancedAsync();
    }

    /// <summary>As on many network mounts.</summary>
    [Fact]
    public async Task The_folder_gives_no_events()
    {
        await _pipeline.ReplaceAsync(_pipeline.Processes[0], environment => new RunningProcess(
            "unshare", ["--user", "--map-root-user", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$0\" \"$@\"", Published.Command, "run", _pipeline.Data],
            new Dictionary<string, string>(environment) { ["Logs__Level"] = "Information" }, "ingest"));
        await DropFolderAsync("quiet", Enumerable.Range(0, 50).Select(i => ($"{i}.txt", Story(i))));

        await UntilSettledAsync(status => status.Outcomes.Stored == 50);

        Assert.Contains(_pipeline.Lines, line => line.Contains("No file events", StringComparison.Ordinal));
        await AssertBalancedAsync();
    }

    private static string Url(int i) => string.Create(CultureInfo.InvariantCulture, $"https://example.org/{i}");

    private static string Line(int i) => $$"""{"url":"{{Url(i)}}","title":"Number {{i}}","text":"{{Story(i)}}"}""";

    private static string Story(int i) => string.Create(CultureInfo.InvariantCulture, $"The council met for the {i}th time and spoke of the bridge, which is {i} years old.");

    private async Task DropAsync(string name, IEnumerable<string> lines)
    {
        var staging = Path.Combine(_pipeline.Data, name);
        await File.WriteAllLinesAsync(staging, lines);
        Directory.CreateDirectory(_pipeline.Inbox);
        Renaming.Rename(staging, Path.Combine(_pipeline.Inbox, name));
    }

    private async Task DropFolderAsync(string name, IEnumerable<(string Name, string Content)> files)
    {
        var staging = Path.Combine(_pipeline.Data, name);
        Directory.CreateDirectory(staging);
        foreach (var file in files)
            await File.WriteAllTextAsync(Path.Combine(staging, file.Name), file.Content);
        Directory.CreateDirectory(_pipeline.Inbox);
        Directory.Move(staging, Path.Combine(_pipeline.Inbox, name));
    }

    private async Task<StoreStatus> UntilSettledAsync(Func<StoreStatus, bool> isReached)
    {
        StoreStatus? status = null;
        await UntilAsync(async () => (status = await StatusAsync()).OpenDrops == 0 && isReached(status) && !Directory.EnumerateFiles(_pipeline.Inbox, "*", SearchOption.AllDirectories).Any());
        return status!;
    }

    private async Task<StoreStatus> StatusAsync()
    {
        while (true)
        {
            try
            {
                return await _pipeline.Store.GetStatusAsync(default);
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task UntilAsync(Func<Task<bool>> isReached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!await isReached())
        {
            if (_pipeline.Ended is { } ended)
                Assert.Fail($"the process ended by itself:\n{ended}");
            if (patience.IsCancellationRequested)
                Assert.Fail($"not reached; {(await StatusAsync()).Outcomes}\n{string.Join('\n', _pipeline.Lines.TakeLast(20))}");
            await Task.Delay(20);
        }
    }

    private async Task AssertBalancedAsync()
    {
        // The last file is moved a moment after it is settled.
        await UntilAsync(() => Task.FromResult(!Directory.EnumerateFiles(Path.Combine(_pipeline.Data, "processing"), "*", SearchOption.AllDirectories).Any(file => !Path.GetFileName(file).StartsWith('.'))));
        var (code, lines) = await _pipeline.CommandAsync("audit", "--deep");
        Assert.True(code == 0, string.Join('\n', lines));
    }
}
