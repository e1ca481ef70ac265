using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingest.Testing;

/// <summary>A RabbitMQ of the tests' own, or the one that <c>INGEST_TEST_RABBITMQ</c> names.</summary>
public sealed class RabbitServer : IAsyncDisposable
{
    private const string User = "rabbitmq";
    private const string Binary = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string? _folder;
    private readonly int _port;
    private readonly int _mapper = Ports.Free();
    private ServerProcess? _process;

    private RabbitServer(string? folder, int port, string address) => (_folder, _port, Address) = (folder, port, address);

    /// <summary>As a service takes it: <c>amqp://user:password@host:port/</c>.</summary>
    public string Address { get; }

    /// <exception cref="ServerMissingException">There is none.</exception>
    public static async Task<RabbitServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("INGEST_TEST_RABBITMQ") is { Length: > 0 } given)
            return new RabbitServer(null, 0, given);
        if (!File.Exists(Binary))
            throw new ServerMissingException("no RabbitMQ: install Debian's 'rabbitmq-server', or name one in INGEST_TEST_RABBITMQ");
        var port = Ports.Free();
        var server = new RabbitServer(ServerProcess.Folder(User), port, $"amqp://guest:guest@127.0.0.1:{port}/");
        await server.BeginAsync();
        return server;
    }

    public async Task BeginAsync()
    {
        _process = ServerProcess.Start(User, Binary, [], new Dictionary<string, string>(Node())
        {
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = _port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = Ports.Free().ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder!, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder!, "log"),
            ["RABBITMQ_FEATURE_FLAGS_FILE"] = Path.Combine(_folder!, "feature_flags"),
            ["RABBITMQ_PLUGINS_EXPAND_DIR"] = Path.Combine(_folder!, "plugins"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder!, "enabled_plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder!, "rabbitmq"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(_folder!, "pid"),
            // Two schedulers: the tests' services need the cores.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+S 2:2 +sbwt none",
        });
        // 'ping' succeeds seconds before AMQP listens; the port does not.
        await Ports.WaitAsync(_port, TimeSpan.FromSeconds(90), () => _process.Lives);
    }

    /// <summary>As an administrator stops it: it says goodbye to its clients, and keeps what it has.</summary>
    public Task StopAsync() => ControlAsync("stop");

    /// <summary>Always true for one that runs already.</summary>
    public bool Lives => _process?.Lives ?? _folder is null;

    /// <summary>The process whose children are the broker; 0 for one that runs already.</summary>
    public int ProcessId => _process?.Id ?? 0;

    /// <summary>Runs <c>rabbitmqctl</c>.</summary>
    public Task ControlAsync(params string[] arguments) => ServerProcess.RunAsync(User, "/usr/lib/rabbitmq/bin/rabbitmqctl", Node(), arguments);

    /// <summary>What waits in the queues of the stages, and who takes from them, a line each; for the message of a test that failed.</summary>
    public async Task<IReadOnlyList<string>> DescribeQueuesAsync()
    {
        var lines = new List<string>();
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new Uri(Address) }.CreateConnectionAsync();
            foreach (var stage in (string[])["cleaner", "enricher", "store"])
            {
                await using var channel = await connection.CreateChannelAsync();
                var queue = await channel.QueueDeclarePassiveAsync(stage);
                lines.Add($"queue {stage}: {queue.MessageCount} messages wait, {queue.ConsumerCount} consumers");
            }
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException)
        {
            lines.Add($"the broker: {exception.Message}");
        }

        return lines;
    }

    /// <summary>Deletes the queues of the stages, and what is in them.</summary>
    public async Task DeleteQueuesAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(Address) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var stage in (string[])["cleaner", "enricher", "store"])
        {
            foreach (var queue in (string[])[stage, stage + "-suspects", stage + "_error", stage + "_skipped"])
                await channel.QueueDeleteAsync(queue);
        }
    }

    /// <summary>Kills the broker where it stands; <see cref="BeginAsync"/> starts it again on what it has on disk.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Deletes everything the broker has; only while it is killed.</summary>
    public void Wipe() => Directory.Delete(Path.Combine(_folder!, "mnesia"), recursive: true);

    private Dictionary<string, string> Node() => new()
    {
        ["HOME"] = _folder!,
        ["RABBITMQ_NODENAME"] = string.Create(CultureInfo.InvariantCulture, $"ingest{_port}@localhost"),
        ["ERL_EPMD_PORT"] = _mapper.ToString(CultureInfo.InvariantCulture),
    };

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
