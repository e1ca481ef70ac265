namespace Ingest.Testing;

/// <summary>A broker and a database that rows share, one after the other; those that harm a server have one of their own.</summary>
public sealed class Servers : IAsyncDisposable
{
    private RabbitServer? _rabbit;
    private PostgresServer? _postgres;

    /// <summary>The broker.</summary>
    /// <param name="clear">Whether what was left in its queues is thrown away.</param>
    public async Task<RabbitServer> RabbitAsync(bool clear = true)
    {
        _rabbit ??= await RabbitServer.StartAsync();
        if (clear)
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
