using Npgsql;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class PostgresStoryTests(PostgresFixture postgres) : StoryStoreCompliance, IClassFixture<PostgresFixture>
{
    protected override Task<string> CreateAsync() => postgres.CreateDatabaseAsync();

    protected override void Clear() => NpgsqlConnection.ClearAllPools();
}
