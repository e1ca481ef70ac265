using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>Backup and restore as <c>docs/operations.md</c> describes them.</summary>
[Collection(Lanes.Others)]
public sealed class BackupTests(Undisturbed undisturbed)
{
    [Fact]
    public async Task A_copied_data_folder_is_a_whole_archive()
    {
        await using var pipeline = new EmbeddedPipeline();
        await pipeline.InitializeAsync();
        await DropAsync(pipeline, "first", 0, 50);
        Assert.Equal(0, await pipeline.Processes[0].StopAsync());

        await using var restored = new EmbeddedPipeline();
        await CopyAsync(pipeline.Data, restored.Data);
        await restored.InitializeAsync();
        await DropAsync(restored, "second", 40, 60);

        await AssertWholeAsync(restored, articles: 60);
    }

    [Fact]
    public async Task A_dump_of_the_database_and_a_copied_data_folder_are_a_whole_archive()
    {
        await using var pipeline = new DistributedPipeline(undisturbed.Servers);
        await pipeline.InitializeAsync();
        Assert.SkipUnless(pipeline.Missing is null, pipeline.Missing ?? "");
        await DropAsync(pipeline, "first", 0, 50);
        Assert.All(await Task.WhenAll(pipeline.Processes.Select(process => process.StopAsync())), code => Assert.Equal(0, code));
        var dump = await pipeline.Postgres.DumpAsync(pipeline.Connection);

        await using var restored = new RestoredPipeline(dump, undisturbed.Servers);
        await CopyAsync(pipeline.Data, restored.Data);
        await restored.InitializeAsync();
        await DropAsync(restored, "second", 40, 60);

        await AssertWholeAsync(restored, articles: 60);
        File.Delete(dump);
    }

    private static async Task DropAsync(Pipeline pipeline, string name, int from, int to)
    {
        var staging = Path.Combine(pipeline.Data, name);
        Directory.CreateDirectory(staging);
        for (var i = from; i < to; i++)
            await File.WriteAllTextAsync(Path.Combine(staging, $"{i}.txt"), $"Number {i}\n\nThe council met for the {i}th time and spoke of the bridge.\n");
        Directory.CreateDirectory(pipeline.Inbox);
        Directory.Move(staging, Path.Combine(pipeline.Inbox, name));
        var done = 0;
        for (var wait = 0; wait < 600 && done < to - from; wait++)
        {
            await Task.Delay(100);
            done = Directory.Exists(Path.Combine(pipeline.Data, "done")) ? Directory.EnumerateFiles(Path.Combine(pipeline.Data, "done"), "*.txt", SearchOption.AllDirectories).Count(file => file.Contains($"/{name}/", StringComparison.Ordinal)) : 0;
        }

        Assert.True(done == to - from, $"{done} files are in done/\n{string.Join('\n', pipeline.Lines.TakeLast(20))}");
    }

    private static async Task CopyAsync(string from, string to)
    {
        var copy = System.Diagnostics.Process.Start("cp", ["-a", from + "/.", to]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }

    private static async Task AssertWholeAsync(Pipeline pipeline, int articles)
    {
        Assert.Equal(articles, (await pipeline.Store.GetStatusAsync(default)).Articles);
        var (code, lines) = await pipeline.CommandAsync("audit", "--deep");
        Assert.True(code == 0, string.Join('\n', lines));
    }

    private sealed class RestoredPipeline(string dump, Servers servers) : DistributedPipeline(servers)
    {
        protected override string? Dump => dump;
    }
}
