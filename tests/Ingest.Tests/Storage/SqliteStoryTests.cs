using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Storage;

public sealed class SqliteStoryTests : StoryStoreCompliance
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<string> CreateAsync() => Task.FromResult(_folder.File($"{Guid.NewGuid():N}.db"));

    protected override void Clear()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
