using Ingest.Storage;
using Ingest.Testing;

namespace Ingest.Pipeline.Tests;

/// <summary>A running Ingest with a data folder of its own, in one of its two modes.</summary>
public abstract class Pipeline : IAsyncLifetime
{
    private readonly List<RunningProcess> _processes = [];
    private readonly List<string> _earlierLines = [];

    public string Data { get; } = Directory.CreateTempSubdirectory("ingest-data-").FullName;

    /// <summary>Why this mode cannot be tested here; null when it can.</summary>
    public string? Missing { get; private set; }

    internal IArticleStore Store { get; private set; } = null!;

    protected IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Fetching__QuietPeriod"] = "00:00:00.500",
        ["Fetching__RescanInterval"] = "00:00:01",
    };

    /// <summary>What users add to a command to reach this pipeline's archive.</summary>
    internal abstract IReadOnlyList<string> StoreArguments { get; }

    internal IReadOnlyList<string> Lines => [.. _earlierLines, .. _processes.SelectMany(process => process.Lines)];

    public async ValueTask InitializeAsync()
    {
        try
        {
            Store = await PrepareAsync();
            Begin();
        }
        catch (ServerMissingException exception)
        {
            Missing = exception.Message;
        }
    }

    /// <summary>The last lines of a process that has ended by itself; null while all of them live.</summary>
    internal string? Ended => _processes.FirstOrDefault(process => !process.Lives) is { } ended ? string.Join('\n', ended.Lines.TakeLast(20)) : null;

    internal void Begin() => _processes.AddRange(Start());

    /// <summary>Kills the process that takes files (in the embedded mode: all there is), and starts it again.</summary>
    internal async Task KillAndBeginAsync()
    {
        foreach (var process in _processes)
        {
            await process.KillAsync();
            _earlierLines.AddRange(process.Lines);
        }

        _processes.Clear();
        Begin();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await EndAsync();
        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IArticleStore> PrepareAsync();

    internal abstract IEnumerable<RunningProcess> Start();

    protected abstract ValueTask EndAsync();
}

/// <summary><c>ingest run DATA</c>: one process, SQLite.</summary>
public sealed class EmbeddedPipeline : Pipeline
{
    internal override IReadOnlyList<string> StoreArguments => [];

    protected override Task<IArticleStore> PrepareAsync() => Task.FromResult(ArticleStores.Open(null, Data));

    internal override IEnumerable<RunningProcess> Start() => [new RunningProcess(Published.Command, ["run", Data], Settings)];

    protected override ValueTask EndAsync() => ValueTask.CompletedTask;
}

/// <summary>The services as processes, on a real RabbitMQ and a real PostgreSQL; two of each stage that may be scaled.</summary>
public sealed class DistributedPipeline : Pipeline
{
    private RabbitServer? _rabbit;
    private PostgresServer? _postgres;
    private string _connection = "";

    internal override IReadOnlyList<string> StoreArguments => ["--store", _connection];

    protected override async Task<IArticleStore> PrepareAsync()
    {
        _rabbit = await RabbitServer.StartAsync();
        _postgres = await PostgresServer.StartAsync();
        _connection = await _postgres.CreateDatabaseAsync();
        return ArticleStores.Open(_connection, null);
    }

    internal override IEnumerable<RunningProcess> Start() =>
        from name in (string[])["Store", "Store", "Enricher", "Cleaner", "Cleaner", "Fetcher"]
        select new RunningProcess(Published.Service(name), [], new Dictionary<string, string>(Settings)
        {
            ["Data__Folder"] = Data,
            ["Transport__Broker"] = _rabbit!.Address,
            ["Storage__Connection"] = _connection,
            ["URLS"] = $"http://127.0.0.1:{Ports.Free()}",
        });

    protected override async ValueTask EndAsync()
    {
        if (_rabbit is not null)
            await _rabbit.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }
}
