using System.Data;
using Dapper;
using Ingest.Storage.Sql;
using Ingest.Storage.Stories;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Places articles in one SQLite transaction, row by row.</summary>
internal sealed class SqliteStories(SqliteStore store, string path) : SqlStories(store)
{
    private readonly SqliteStore _store = store;

    public override Task<IStoryLead?> LeadAsync(CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<IStoryLead?>(new Lead(new FileStream(path + ".stories", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)));
        }
        catch (IOException)
        {
            return Task.FromResult<IStoryLead?>(null);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnavailableException($"{_store.Name} is not available: {exception.Message}", exception);
        }
    }

    public override Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation) => _store.RunAsync(
        async connection =>
        {
            await using var transaction = ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);
            if (await connection.ExecuteAsync("UPDATE story_state SET version = version + 1 WHERE version = @Version", batch, transaction) == 0)
                throw Conflict(batch.Version);
            Insert((SqliteConnection)connection, transaction, batch.Placed);
            await connection.ExecuteAsync("UPDATE story_members SET print = @Print, published = @Published WHERE article_key = @ArticleKey", batch.Revised, transaction);
            foreach (var (from, into) in batch.Merged)
            {
                await connection.ExecuteAsync("UPDATE story_members SET story_id = @into WHERE story_id = @from", new { from, into }, transaction);
                await connection.ExecuteAsync("UPDATE story_redirects SET into_id = @into WHERE into_id = @from", new { from, into }, transaction);
                await connection.ExecuteAsync("INSERT INTO story_redirects (story_id, into_id) VALUES (@from, @into) ON CONFLICT (story_id) DO UPDATE SET into_id = excluded.into_id", new { from, into }, transaction);
            }

            Delete((SqliteConnection)connection, transaction, batch.Done);
            foreach (var (language, counts) in batch.Frequencies)
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO story_frequencies (language, serial, counts) VALUES (@language, (SELECT coalesce(max(serial), 0) FROM story_members), @counts)
                    ON CONFLICT (language) DO UPDATE SET serial = excluded.serial, counts = excluded.counts
                    """, new { language, counts }, transaction);
            }

            transaction.Commit();
            return 0;
        },
        cancellation);

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<StoryMember> members)
    {
        using var insert = connection.Command(
            transaction,
            """
            INSERT INTO story_members (article_key, story_id, reason, similarity, nearest_key, original_key, jaccard, containment, published, came, print)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [.. Enumerable.Range(0, 11).Select(i => $"${i}")]);
        foreach (var member in members)
        {
            insert.Execute(
                member.ArticleKey, SqlTypes.Bytes(member.StoryId), (int)member.Reason, member.Similarity, member.NearestKey, member.OriginalKey,
                member.Jaccard, member.Containment, member.Published is { } at ? SqlTypes.Text(at) : null, SqlTypes.Text(member.Came), member.Print);
        }
    }

    private static void Delete(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<(long ArticleKey, Guid TextId)> done)
    {
        using var delete = connection.Command(transaction, "DELETE FROM story_pending WHERE article_key = $key AND text_id = $text", "$key", "$text");
        foreach (var (articleKey, textId) in done)
            delete.Execute(articleKey, SqlTypes.Bytes(textId));
    }

    /// <summary>Holds a file that one process can have open at a time.</summary>
    private sealed class Lead(FileStream file) : IStoryLead
    {
        public Task<bool> HoldsAsync(CancellationToken cancellation) => Task.FromResult(true);

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
