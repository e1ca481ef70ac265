using System.Data.Common;
using Dapper;
using Ingest.Storage;
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

    /// <summary>A search index has at most 32,768 articles; see the migration 0007.</summary>
    [Fact]
    public async Task A_search_finds_articles_of_all_indexes()
    {
        await RestartKeysAsync(32_766);

        await Store.SettleAsync(Some.Batch([.. Enumerable.Range(1, 4).Select(number => Some.Article(number, $"The river rose by {number} feet.", record: number - 1))]), Token);

        Assert.Equal(4, (await Store.SearchAsync(new SearchQuery("river"), Token)).Total);
        Assert.Equal(1, (await Store.SearchAsync(new SearchQuery("feet -\"by 1\" -\"by 2\" -\"by 4\""), Token)).Total);
        Assert.Equal(2, await IndexesAsync());
    }

    [Fact]
    public async Task Stores_that_come_to_the_end_of_an_index_at_once_make_one_more()
    {
        await RestartKeysAsync(32_760);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(store => Task.Run(
            () => Store.SettleAsync(Some.Batch([.. Enumerable.Range(0, 5).Select(n => Some.Article(store * 5 + n + 1, "The river rose.", drop: store + 1, record: n))]), Token), Token)));

        Assert.Equal(40, (await Store.SearchAsync(new SearchQuery("river"), Token)).Total);
        Assert.Equal(2, await IndexesAsync());
    }

    private async Task RestartKeysAsync(int key)
    {
        await using var connection = Connect(Connection);
        await connection.ExecuteAsync($"ALTER TABLE articles ALTER COLUMN article_key RESTART WITH {key}");
    }

    private async Task<long> IndexesAsync()
    {
        await using var connection = Connect(Connection);
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM pg_inherits WHERE inhparent = 'article_search'::regclass");
    }

    protected override Task<string> CreateAsync() => postgres.CreateDatabaseAsync();

    protected override DbConnection Connect(string connection) => new NpgsqlConnection(connection + ";Pooling=false");

    protected override void Clear() => NpgsqlConnection.ClearAllPools();
}
