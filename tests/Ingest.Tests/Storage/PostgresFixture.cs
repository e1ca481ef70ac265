using Ingest.Testing;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>One PostgreSQL for a class of tests; where there is none, they are skipped and say why.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;
    private string _missing = "";

    public async ValueTask InitializeAsync()
    {
        try
        {
            _server = await PostgresServer.StartAsync();
        }
        catch (ServerMissingException exception)
        {
            _missing = exception.Message;
        }
    }

    /// <summary>The connection to a new, empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        if (_server is null)
            Assert.Skip(_missing);
        return await _server.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
