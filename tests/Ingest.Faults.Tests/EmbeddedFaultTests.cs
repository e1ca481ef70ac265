using Ingest.Testing;
using Microsoft.Data.Sqlite;

namespace Ingest.Faults.Tests;

[Collection("faults")]
public sealed class EmbeddedFaultTests(Undisturbed undisturbed, ITestOutputHelper output) : FaultSuite(undisturbed, output)
{
    private readonly EmbeddedPipeline _pipeline = new();

    [Fact]
    public Task The_process_is_killed() => RunAsync(_pipeline, 4, _ => _pipeline.KillAllAsync());

    [Fact]
    public Task The_process_is_stopped_and_started() => RunAsync(_pipeline, 3, async _ =>
    {
        Assert.Equal(0, await _pipeline.Processes[0].StopAsync());
        await _pipeline.RestartAsync(_pipeline.Processes[0]);
    });

    [Fact]
    public Task Another_process_locks_the_archive() => RunAsync(_pipeline, 2, async random =>
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_pipeline.Data, "archive.db")};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction(deferred: false);
        await Task.Delay(random.Next(5_000, 8_000));
    });
}
