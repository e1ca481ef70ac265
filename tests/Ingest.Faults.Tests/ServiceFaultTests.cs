using Ingest.Faults.Stages;
using Ingest.Testing;

namespace Ingest.Faults.Tests;

/// <summary>Faults of the services themselves.</summary>
[Collection(Lanes.Services)]
public sealed class ServiceFaultTests(Undisturbed undisturbed, OwnServers own, ITestOutputHelper output) : FaultSuite(undisturbed, output), IClassFixture<OwnServers>
{
    private readonly DistributedPipeline _pipeline = new(own.Servers);

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

    [Theory]
    [InlineData("Ingest.Fetcher")]
    [InlineData("Ingest.Cleaner")]
    [InlineData("Ingest.Enricher")]
    [InlineData("Ingest.Store")]
    public Task A_service_is_killed_between_its_steps(string name) => RunThroughStepsAsync(
        new OneOfEach(own.Servers),
        name,
        name switch
        {
            "Ingest.Fetcher" => Steps.OfFetcher,
            "Ingest.Store" => Steps.OfStore,
            _ => Steps.OfCleaner,
        },
        (step, time, environment) => new RunningProcess(
            Path.Combine(AppContext.BaseDirectory, "Ingest.Faults.Stages"), [name["Ingest.".Length..].ToLowerInvariant()],
            new Dictionary<string, string>(environment) { [Faults.Stages.Faults.DeathVariable] = $"{step}:{time}" }, name));

    [Fact]
    public Task The_fetcher_is_killed_between_the_steps_of_its_journal() => RunThroughStepsAsync(
        _pipeline, "Ingest.Fetcher", Journal.SystemCalls,
        (call, time, environment) => call.Start("Ingest.Fetcher", Published.Service("Fetcher"), [], environment, time));

    [Fact]
    public Task Three_fetchers_share_the_folder_and_one_is_killed() => RunAsync(_pipeline, 3, async random =>
    {
        while (_pipeline.Processes.Count(process => process.Name == "Ingest.Fetcher") < 3)
            _pipeline.Add("Ingest.Fetcher");
        await _pipeline.KillAsync(Any(random, "Ingest.Fetcher"));
    });

    [Fact]
    public Task A_fetcher_is_frozen_past_its_lease_and_thaws() => RunAsync(
        _pipeline,
        1,
        async _ =>
        {
            var frozen = _pipeline.Processes.First(process => process.Name == "Ingest.Fetcher");
            if (_pipeline.Processes.Count(process => process.Name == "Ingest.Fetcher") < 2)
                _pipeline.Add("Ingest.Fetcher");
            await frozen.SignalAsync("STOP");
            await SaidAsync(_pipeline.Processes.Last(process => process.Name == "Ingest.Fetcher"), "Took over");
            await frozen.SignalAsync("CONT");
            await SaidAsync(frozen, "Another fetcher took over the work of");
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

    /// <summary>A stopped store reaches back to the fetcher, and nothing is sent twice while things merely queue.</summary>
    [Fact]
    public Task The_stores_are_stopped_for_the_length_of_a_large_drop() => RunAsync(
        _pipeline,
        1,
        async _ =>
        {
            var stores = _pipeline.Processes.Where(process => process.Name == "Ingest.Store").ToList();
            Assert.All(await Task.WhenAll(stores.Select(store => store.StopAsync())), code => Assert.Equal(0, code));
            await Task.Delay(TimeSpan.FromSeconds(Undisturbed.IsLong ? 120 : 10));
            foreach (var store in stores)
                await _pipeline.RestartAsync(store);
        },
        new Dictionary<string, string>(QuickHealing) { ["Logs__Level"] = "Information" },
        () =>
        {
            var published = _pipeline.Lines.Count(line => line.Contains(" Fetched ", StringComparison.Ordinal));
            Assert.InRange(published, Corpus.Records - Corpus.Refused, 1.2 * (Corpus.Files + Corpus.Records));
        });

    [Fact]
    public Task The_disk_is_full_under_done()
    {
        _pipeline.PutOnSmallDisk(Undisturbed.IsLong ? 400 : 64);
        return RunAsync(_pipeline, 2, async random =>
        {
            _pipeline.Disk!.Fill();
            await Task.Delay(random.Next(3_000, 6_000));
            _pipeline.Disk!.Free();
        });
    }

    private RunningProcess Any(Random random, string? name = null, RunningProcess? except = null)
    {
        var processes = _pipeline.Processes.Where(process => (name is null || process.Name == name) && process != except).ToList();
        return processes[random.Next(processes.Count)];
    }

    /// <summary>Nobody else does the work of the one that dies.</summary>
    private static async Task SaidAsync(RunningProcess process, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!process.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            if (patience.IsCancellationRequested)
                Assert.Fail($"not said in a minute: '{words}'; {process.Name} said:\n{string.Join('\n', process.Lines.TakeLast(20))}");
            await Task.Delay(50);
        }
    }

    private sealed class OneOfEach(Servers servers) : DistributedPipeline(servers)
    {
        protected override IReadOnlyList<string> Executables => ["Ingest.Store", "Ingest.Enricher", "Ingest.Cleaner", "Ingest.Fetcher"];
    }
}
