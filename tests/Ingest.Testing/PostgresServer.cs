using System.Globalization;
using Npgsql;

namespace Ingest.Testing;

/// <summary>A PostgreSQL of the tests' own, or the one that <c>INGEST_TEST_POSTGRES</c> names.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

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
        await ServerProcess.RunAsync(User, Path.Combine(binaries, "initdb"), "-D", Path.Combine(folder, "data"), "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync");
        var server = new PostgresServer(folder, $"Host=127.0.0.1;Port={port};Username={User};Database=postgres") { Port = port, Binary = Path.Combine(binaries, "postgres") };
        await server.BeginAsync();
        return server;
    }

    public int Port { get; private init; }

    private string Binary { get; init; } = "";

    public async Task BeginAsync()
    {
        _process = ServerProcess.Start(User, Binary,
        [
            "-D", Path.Combine(_folder!, "data"), "-p", Port.ToString(CultureInfo.InvariantCulture), "-k", _folder!,
            "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60", "-c", "fsync=off",
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

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;
}
