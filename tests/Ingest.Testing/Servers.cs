namespace Ingest.Testing;

/// <summary>A broker and a database that rows share, one after the other. One that a row left dead is replaced.</summary>
public sealed class Servers : IAsyncDisposable
{
    private RabbitServer? _rabbit;
    private PostgresServer? _postgres;

    /// <summary>The broker.</summary>
    /// <param name="clear">Whether what was left in its queues is thrown away.</param>
    public async Task<RabbitServer> RabbitAsync(bool clear = true)
    {
        if (_rabbit is { Lives: false })
            await _rabbit.DisposeAsync();
        if (_rabbit is not { Lives: true })
            _rabbit = await RabbitServer.StartAsync();
        if (clear)
            await _rabbit.DeleteQueuesAsync();
        return _rabbit;
    }

    public async Task<PostgresServer> PostgresAsync()
    {
        if (_postgres is { Lives: false })
            await _postgres.DisposeAsync();
        return _postgres = _postgres is { Lives: true } ? _postgres : await PostgresServer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_rabbit is not null)
            await _rabbit.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }
}
