using System.Globalization;
using Npgsql;

namespace Ingest.Testing;

/// <summary>A PostgreSQL of the tests' own, or the one that <c>INGEST_TEST_POSTGRES</c> names.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";
    private const int MaxConnections = 60;

    private readonly string? _folder;
    private readonly string _connection;
    private ServerProcess? _process;
    private int _databases;

    private PostgresServer(string? folder, string connection) => (_folder, _connection) = (folder, connection);

    /// <exception cref="ServerMissingException">There is none.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("INGEST_TEST_POSTGRES") is { Length: > 0 } given)
            return new PostgresServer(null, given);
        var binaries = Binaries() ?? throw new ServerMissingException("no PostgreSQL: install Debian's 'postgresql', or name one in INGEST_TEST_POSTGRES");
        var folder = ServerProcess.Folder(User);
        var port = Ports.Free();
        await ServerProcess.RunAsync(User, Path.Combine(binaries, "initdb"), new Dictionary<string, string>(), "-D", Path.Combine(folder, "data"), "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync");
        var server = new PostgresServer(folder, $"Host=127.0.0.1;Port={port};Username={User};Database=postgres") { Port = port, Binary = Path.Combine(binaries, "postgres") };
        await server.BeginAsync();
        return server;
    }

    public int Port { get; private init; }

    /// <summary>Always true for one that runs already.</summary>
    public bool Lives => _process?.Lives ?? _folder is null;

    /// <summary>The process whose children are the database; 0 for one that runs already.</summary>
    public int ProcessId => _process?.Id ?? 0;

    private string Binary { get; init; } = "";

    public async Task BeginAsync()
    {
        _process = ServerProcess.Start(User, Binary,
        [
            "-D", Path.Combine(_folder!, "data"), "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", _folder!,
            "-c", "listen_addresses=127.0.0.1", "-c", $"max_connections={MaxConnections}", "-c", "fsync=off",
        ]);
        await Ports.WaitAsync(Port, TimeSpan.FromSeconds(60), () => _process.Lives);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (attempt < 100 && _process.Lives)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>As an administrator stops it at once: open transactions are rolled back ("fast").</summary>
    public Task StopAsync() => _process!.StopAsync("INT");

    /// <summary>Ends every session, and takes every connection there is, until the result is disposed.</summary>
    public async Task<IDisposable> TakeAllConnectionsAsync()
    {
        var taken = new Connections();
        while (taken.Count < MaxConnections)
        {
            try
            {
                if (taken.Count == 0)
                    await ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
                taken.Add(await OpenAsync());
            }
            catch (NpgsqlException)
            {
                // Others were faster with the last ones.
                break;
            }
        }

        return taken;
    }

    /// <summary>Runs <c>pg_dump</c>.</summary>
    /// <returns>The file.</returns>
    public async Task<string> DumpAsync(string connectionString)
    {
        var file = Path.Combine(ServerProcess.Folder(User), "dump");
        await ServerProcess.RunAsync(User, Beside("pg_dump"), new Dictionary<string, string>(), "--format=custom", $"--file={file}", Uri(connectionString));
        return file;
    }

    /// <summary>Runs <c>pg_restore</c> into an empty database.</summary>
    public Task RestoreAsync(string file, string connectionString) =>
        ServerProcess.RunAsync(User, Beside("pg_restore"), new Dictionary<string, string>(), "--no-owner", $"--dbname={Uri(connectionString)}", file);

    /// <summary>A connection that no pool keeps.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string? connectionString = null)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString ?? _connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Kills the server where it stands; <see cref="BeginAsync"/> starts it again on the same data.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"ingest_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_process is not null)
            await _process.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string Beside(string program) => Path.Combine(Path.GetDirectoryName(Binary)!, program);

    private static string Uri(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}");
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private sealed class Connections : List<NpgsqlConnection>, IDisposable
    {
        public void Dispose() => ForEach(connection => connection.Dispose());
    }
}
