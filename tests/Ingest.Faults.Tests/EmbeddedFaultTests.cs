using Ingest.Faults.Stages;
using Ingest.Testing;
using Microsoft.Data.Sqlite;

namespace Ingest.Faults.Tests;

[Collection(Lanes.Others)]
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

    [Fact]
    public Task The_process_is_killed_between_its_steps() => RunThroughStepsAsync(
        _pipeline, "ingest", [.. Steps.OfStore.Concat(Steps.OfFetcher).Distinct()],
        (step, time, environment) => Embedded(environment, (Faults.Stages.Faults.DeathVariable, $"{step}:{time}")));

    [Fact]
    public Task The_process_is_killed_between_the_steps_of_its_journal_and_of_its_archive() => RunThroughStepsAsync(
        _pipeline, "ingest", Journal.SystemCalls,
        (call, time, environment) => call.Start("ingest", Published.Command, ["run", _pipeline.Data], environment, time));

    [Fact]
    public Task The_clock_is_set_forward_and_back() => RunAsync(_pipeline, 1, async _ =>
    {
        await _pipeline.ReplaceAsync(_pipeline.Processes[0], environment => Embedded(environment, (Faults.Stages.Faults.ClockVariable, "jumps")));
        await Task.Delay(TimeSpan.FromSeconds(5));
    });

    [Fact]
    public Task The_disk_is_full_under_archive_journal_and_logs()
    {
        _pipeline.PutOnSmallDisk(Undisturbed.IsLong ? 1200 : 200);
        return RunAsync(
            _pipeline,
            2,
            async random =>
            {
                _pipeline.Disk!.Fill();
                await Task.Delay(random.Next(3_000, 6_000));
                _pipeline.Disk!.Free();
            },
            check: () => Assert.Contains(_pipeline.Lines, line => line.Contains("Gate closed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_disk_of_the_logs_is_full()
    {
        var logs = Directory.CreateTempSubdirectory("ingest-logs-").FullName;
        using (var disk = new SmallDisk(logs, 1))
        {
            await RunAsync(
                _pipeline,
                1,
                _ =>
                {
                    disk.Fill();
                    return Task.CompletedTask;
                },
                new Dictionary<string, string> { ["Logs__Folder"] = logs, ["Logs__Level"] = "Information" });
        }

        Directory.Delete(logs);
    }

    private RunningProcess Embedded(IReadOnlyDictionary<string, string> settings, (string Name, string Value) fault) => new(
        Path.Combine(AppContext.BaseDirectory, "Ingest.Faults.Stages"), ["embedded"],
        new Dictionary<string, string>(settings) { ["Data__Folder"] = _pipeline.Data, [fault.Name] = fault.Value }, "ingest");
}
