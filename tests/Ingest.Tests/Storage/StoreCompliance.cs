using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>A new archive for each test, in whatever database keeps it.</summary>
public abstract class StoreCompliance : IAsyncLifetime
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IArticleStore Store { get; private set; } = null!;

    /// <summary>Where the archive is.</summary>
    protected string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Connection = await CreateAsync();
        Store = ArticleStores.Open(Connection, null);
        await Store.MigrateAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        Clear();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Names a place for a new archive that holds nothing yet, not even tables.</summary>
    protected abstract Task<string> CreateAsync();

    protected abstract void Clear();
}
