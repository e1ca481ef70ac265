using Ingest.Storage;

namespace Ingest.Testing;

/// <summary>The services as processes, on a real RabbitMQ and a real PostgreSQL; two of some stages.</summary>
/// <param name="servers">The servers that it shares; without, it has its own.</param>
public class DistributedPipeline(Servers? servers = null) : Pipeline
{
    private string _connection = "";

    public RabbitServer Rabbit { get; private set; } = null!;

    public PostgresServer Postgres { get; private set; } = null!;

    /// <summary>How the services reach the broker.</summary>
    public virtual string BrokerAddress => Rabbit.Address;

    /// <summary>What the database begins with: a file that <see cref="PostgresServer.DumpAsync"/> wrote.</summary>
    protected virtual string? Dump => null;

    public string Connection => _connection;

    public override IReadOnlyList<string> StoreArguments => ["--store", _connection];

    protected override IReadOnlyList<string> Executables =>
        ["Ingest.Store", "Ingest.Store", "Ingest.Enricher", "Ingest.Cleaner", "Ingest.Cleaner", "Ingest.Fetcher"];

    public override Task<IReadOnlyList<string>> DescribeQueuesAsync() => Rabbit.DescribeQueuesAsync();

    protected override async Task<IArticleStore> PrepareAsync()
    {
        Rabbit = servers is null ? await RabbitServer.StartAsync() : await servers.RabbitAsync();
        Postgres = servers is null ? await PostgresServer.StartAsync() : await servers.PostgresAsync();
        _connection = await Postgres.CreateDatabaseAsync();
        if (Dump is not null)
            await Postgres.RestoreAsync(Dump, _connection);
        return ArticleStores.Open(_connection, null);
    }

    protected override RunningProcess Start(string executable) => new(Published.Service(executable["Ingest.".Length..]), [], Environment());

    protected override IReadOnlyDictionary<string, string> Environment() => new Dictionary<string, string>(Settings)
    {
        ["Data__Folder"] = Data,
        ["Transport__Broker"] = BrokerAddress,
        ["Storage__Connection"] = _connection,
        ["URLS"] = $"http://127.0.0.1:{Ports.Free()}",
    };

    protected override async ValueTask EndAsync()
    {
        if (servers is not null)
            return;
        if (Rabbit is not null)
            await Rabbit.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();
    }
}
