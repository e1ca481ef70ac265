namespace Ingest.Testing;

/// <summary>A broker and a database that rows share, one after the other; those that harm a server have one of their own.</summary>
public sealed class Servers : IAsyncDisposable
{
    private RabbitServer? _rabbit;
    private PostgresServer? _postgres;

    /// <summary>The broker, without what the row before left in its queues.</summary>
    public async Task<RabbitServer> RabbitAsync()
    {
        _rabbit ??= await RabbitServer.StartAsync();
        await _rabbit.DeleteQueuesAsync();
        return _rabbit;
    }

    public async Task<PostgresServer> PostgresAsync() => _postgres ??= await PostgresServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_rabbit is not null)
            await _rabbit.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }
}
