using System.Data.Common;
using Dapper;
using Npgsql;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class PostgresStoreTests(PostgresFixture postgres) : ArticleStoreCompliance, IClassFixture<PostgresFixture>
{
    /// <summary>A migration locks one table after another, as a reader does.</summary>
    [Fact]
    public async Task A_reader_that_a_migration_stood_in_the_way_of_reads_again()
    {
        await using var migrating = Connect(Connection);
        await migrating.OpenAsync(Token);
        await using var transaction = await migrating.BeginTransactionAsync(Token);
        await migrating.ExecuteAsync("LOCK TABLE revisions", transaction: transaction);
        var reading = Store.GetStatusAsync(Token);
        await using (var watching = Connect(Connection))
        {
            await watching.OpenAsync(Token);
            while (await watching.ExecuteScalarAsync<int>("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0)
                await Task.Delay(10, Token);
        }

        await migrating.ExecuteAsync("LOCK TABLE drops", transaction: transaction);
        await transaction.CommitAsync(Token);

        Assert.Equal(0, (await reading).Articles);
    }

    protected override Task<string> CreateAsync() => postgres.CreateDatabaseAsync();

    protected override DbConnection Connect(string connection) => new NpgsqlConnection(connection + ";Pooling=false");

    protected override void Clear() => NpgsqlConnection.ClearAllPools();
}
