using Ingest.Testing;
using Npgsql;

namespace Ingest.Faults.Tests;

/// <summary>Faults of what the services stand on: broker, database, network.</summary>
[Collection(Lanes.Servers)]
public sealed class ServerFaultTests(Undisturbed undisturbed, OwnServers own, ITestOutputHelper output) : FaultSuite(undisturbed, output), IClassFixture<OwnServers>
{
    private readonly PipelineThroughProxy _pipeline = new(own.Servers);

    [Fact]
    public Task The_broker_is_stopped_and_started() => RunAsync(
        _pipeline,
        2,
        async _ =>
        {
            await _pipeline.Rabbit.StopAsync();
            await _pipeline.Rabbit.BeginAsync();
        },
        QuickHealing);

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
    public Task The_connections_to_the_broker_are_cut_and_delayed() => RunAsync(
        _pipeline,
        3,
        async random =>
        {
            _pipeline.Proxy.Cut();
            await Task.Delay(random.Next(100, 1_000));
            _pipeline.Proxy.Delay = TimeSpan.FromMilliseconds(random.Next(20, 300));
            await Task.Delay(random.Next(1_000, 3_000));
            _pipeline.Proxy.Cut();
            _pipeline.Proxy.Delay = TimeSpan.Zero;
        },
        QuickHealing);

    /// <summary>The broker then blocks whoever publishes (<c>connection.blocked</c>), and lets consumers go on.</summary>
    [Fact]
    public Task The_disk_of_the_broker_runs_low() => RunAsync(
        _pipeline,
        1,
        async random =>
        {
            await _pipeline.Rabbit.ControlAsync("set_disk_free_limit", "100000000000000");
            await Task.Delay(random.Next(8_000, 12_000));
            await _pipeline.Rabbit.ControlAsync("set_disk_free_limit", "50000000");
        },
        QuickHealing);

    [Fact]
    public Task The_database_is_stopped_and_started() => RunAsync(_pipeline, 2, async random =>
    {
        await _pipeline.Postgres.StopAsync();
        await Task.Delay(random.Next(500, 3_000));
        await _pipeline.Postgres.BeginAsync();
    });

    [Fact]
    public Task The_database_is_killed_and_started() => RunAsync(_pipeline, 2, async random =>
    {
        await _pipeline.Postgres.KillAsync();
        await Task.Delay(random.Next(500, 3_000));
        await _pipeline.Postgres.BeginAsync();
    });

    [Fact]
    public Task The_database_has_no_connection_left() => RunAsync(_pipeline, 2, async random =>
    {
        using var taken = await _pipeline.Postgres.TakeAllConnectionsAsync();
        await Task.Delay(random.Next(3_000, 6_000));
    });

    [Fact]
    public Task Another_instance_migrates_while_the_stores_start() => RunAsync(_pipeline, 1, async _ =>
    {
        var stores = _pipeline.Processes.Where(process => process.Name == "Ingest.Store").ToList();
        await Task.WhenAll(stores.Select(store => store.KillAsync()));
        await using var migration = await _pipeline.Postgres.OpenAsync(_pipeline.Connection);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(x'696e67657374'::bigint)", migration);
        await command.ExecuteNonQueryAsync();
        foreach (var store in stores)
            await _pipeline.RestartAsync(store);
        await Task.Delay(TimeSpan.FromSeconds(5));
    });

    private sealed class PipelineThroughProxy(Servers servers) : DistributedPipeline(servers)
    {
        private TcpProxy? _proxy;

        public TcpProxy Proxy => _proxy ??= new TcpProxy(new Uri(Rabbit.Address).Port);

        public override string BrokerAddress => $"amqp://guest:guest@127.0.0.1:{Proxy.Port}/";

        protected override ValueTask EndAsync()
        {
            _proxy?.Dispose();
            return base.EndAsync();
        }
    }
}
