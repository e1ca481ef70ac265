using Ingest.Testing;

namespace Ingest.Faults.Tests;

[Collection("faults")]
public sealed class DistributedFaultTests(Undisturbed undisturbed, ITestOutputHelper output) : FaultSuite(undisturbed, output)
{
    private readonly DistributedPipeline _pipeline = new();

    [Theory]
    [InlineData("Ingest.Fetcher")]
    [InlineData("Ingest.Cleaner")]
    [InlineData("Ingest.Enricher")]
    [InlineData("Ingest.Store")]
    public Task A_service_is_killed(string name) => RunAsync(_pipeline, 3, random => _pipeline.KillAsync(Any(random, name)));

    [Fact]
    public Task Two_services_are_killed_at_once() => RunAsync(_pipeline, 3, async random =>
    {
        var first = Any(random);
        var second = Any(random, except: first);
        await Task.WhenAll(first.KillAsync(), second.KillAsync());
        await _pipeline.RestartAsync(first);
        await _pipeline.RestartAsync(second);
    });

    [Fact]
    public Task The_broker_is_killed_and_started() => RunAsync(
        _pipeline,
        2,
        async random =>
        {
            await _pipeline.Rabbit.KillAsync();
            await Task.Delay(random.Next(500, 3_000));
            await _pipeline.Rabbit.BeginAsync();
        },
        QuickHealing);

    [Fact]
    public Task The_data_of_the_broker_is_wiped() => RunAsync(
        _pipeline,
        2,
        async _ =>
        {
            await _pipeline.Rabbit.KillAsync();
            _pipeline.Rabbit.Wipe();
            await _pipeline.Rabbit.BeginAsync();
        },
        QuickHealing);

    [Fact]
    public Task The_database_is_killed_and_started() => RunAsync(_pipeline, 2, async random =>
    {
        await _pipeline.Postgres.KillAsync();
        await Task.Delay(random.Next(500, 3_000));
        await _pipeline.Postgres.BeginAsync();
    });

    [Fact]
    public Task A_fetcher_is_frozen_past_its_lease_and_thaws() => RunAsync(
        _pipeline,
        1,
        async _ =>
        {
            var frozen = _pipeline.Processes.Single(process => process.Name == "Ingest.Fetcher");
            _pipeline.Add("Ingest.Fetcher");
            await frozen.SignalAsync("STOP");
            await Task.Delay(TimeSpan.FromSeconds(8));
            await frozen.SignalAsync("CONT");
        },
        new Dictionary<string, string> { ["Fetching__LeaseTimeout"] = "00:00:03" });

    [Fact]
    public Task All_services_are_stopped_under_load_and_started() => RunAsync(_pipeline, 2, async _ =>
    {
        var codes = await Task.WhenAll(_pipeline.Processes.Select(process => process.StopAsync()));
        Assert.All(codes, code => Assert.Equal(0, code));
        foreach (var process in _pipeline.Processes.ToList())
            await _pipeline.RestartAsync(process);
    });

    private RunningProcess Any(Random random, string? name = null, RunningProcess? except = null)
    {
        var processes = _pipeline.Processes.Where(process => (name is null || process.Name == name) && process != except).ToList();
        return processes[random.Next(processes.Count)];
    }
}
