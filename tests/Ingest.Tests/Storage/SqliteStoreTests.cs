using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Storage;

public sealed class SqliteStoreTests : ArticleStoreCompliance
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<string> CreateAsync() => Task.FromResult(_folder.File($"{Guid.NewGuid():N}.db"));

    protected override DbConnection Connect(string connection) => new SqliteConnection($"Data Source={connection};Pooling=False");

    protected override void Clear()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
