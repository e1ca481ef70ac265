using System.Data.Common;
using Npgsql;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class PostgresStoreTests(PostgresFixture postgres) : ArticleStoreCompliance, IClassFixture<PostgresFixture>
{
    protected override Task<string> CreateAsync() => postgres.CreateDatabaseAsync();

    protected override DbConnection Connect(string connection) => new NpgsqlConnection(connection + ";Pooling=false");

    protected override void Clear() => NpgsqlConnection.ClearAllPools();
}
