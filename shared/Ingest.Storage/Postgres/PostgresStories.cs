using Dapper;
using Ingest.Storage.Sql;
using Ingest.Storage.Stories;
using Npgsql;
using NpgsqlTypes;

namespace Ingest.Storage.Postgres;

/// <summary>Places articles in one PostgreSQL transaction, one statement for all rows of a table.</summary>
internal sealed class PostgresStories(PostgresStore store) : SqlStories(store)
{
    /// <summary>The key of the advisory lock of the process that places: "storie" in ASCII.</summary>
    private const long LeadLock = 0x73746F726965;

    private readonly PostgresStore _store = store;

    public override async Task<IStoryLead?> LeadAsync(CancellationToken cancellation)
    {
        try
        {
            var connection = (NpgsqlConnection)await _store.OpenAsync(cancellation);
            if (await connection.ExecuteScalarAsync<bool>($"SELECT pg_try_advisory_lock({LeadLock})"))
                return new Lead(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch (Exception exception) when (_store.Translate(exception) is { } own)
        {
            throw own;
        }
    }

    public override Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation) => _store.RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            // Waits for whoever is writing; then the version is theirs, and nothing is updated.
            if (await connection.ExecuteAsync("UPDATE story_state SET version = version + 1 WHERE version = @Version", batch, transaction) == 0)
                throw Conflict(batch.Version);
            var npgsql = (NpgsqlConnection)connection;
            await InsertAsync(npgsql, batch.Placed, cancellation);
            await connection.ExecuteAsync("UPDATE story_members SET print = @Print, published = @Published WHERE article_key = @ArticleKey", batch.Revised, transaction);
            foreach (var (from, into) in batch.Merged)
            {
                await connection.ExecuteAsync(
                    """
                    UPDATE story_members SET story_id = @into WHERE story_id = @from;
                    UPDATE story_redirects SET into_id = @into WHERE into_id = @from;
                    INSERT INTO story_redirects (story_id, into_id) VALUES (@from, @into) ON CONFLICT (story_id) DO UPDATE SET into_id = excluded.into_id
                    """, new { from, into }, transaction);
            }

            await using (var done = new NpgsqlCommand("DELETE FROM story_pending p USING unnest(@keys, @texts) AS d (k, t) WHERE p.article_key = d.k AND p.text_id = d.t", npgsql))
            {
                done.Add("keys", NpgsqlDbType.Bigint, batch.Done.Select(row => row.ArticleKey));
                done.Add("texts", NpgsqlDbType.Uuid, batch.Done.Select(row => row.TextId));
                await done.ExecuteNonQueryAsync(cancellation);
            }

            foreach (var (language, counts) in batch.Frequencies)
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO story_frequencies (language, serial, counts) VALUES (@language, (SELECT coalesce(max(serial), 0) FROM story_members), @counts)
                    ON CONFLICT (language) DO UPDATE SET serial = excluded.serial, counts = excluded.counts
                    """, new { language, counts }, transaction);
            }

            await transaction.CommitAsync(cancellation);
            return 0;
        },
        cancellation);

    private static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyList<StoryMember> members, CancellationToken cancellation)
    {
        // Ordered, so that serials follow the order of placing.
        await using var insert = new NpgsqlCommand(
            """
            INSERT INTO story_members (article_key, story_id, reason, similarity, nearest_key, original_key, jaccard, containment, published, came, print)
            SELECT k, s, r, y, n, o, j, c, p, a, b FROM unnest(@keys, @stories, @reasons, @similarities, @nearest, @originals, @jaccards, @containments, @published, @came, @prints)
                WITH ORDINALITY AS q (k, s, r, y, n, o, j, c, p, a, b, i) ORDER BY i
            """, connection);
        insert.Add("keys", NpgsqlDbType.Bigint, members.Select(member => member.ArticleKey));
        insert.Add("stories", NpgsqlDbType.Uuid, members.Select(member => member.StoryId));
        insert.Add("reasons", NpgsqlDbType.Smallint, members.Select(member => (short)member.Reason));
        insert.Add("similarities", NpgsqlDbType.Double, members.Select(member => member.Similarity));
        insert.Add("nearest", NpgsqlDbType.Bigint, members.Select(member => member.NearestKey));
        insert.Add("originals", NpgsqlDbType.Bigint, members.Select(member => member.OriginalKey));
        insert.Add("jaccards", NpgsqlDbType.Double, members.Select(member => member.Jaccard));
        insert.Add("containments", NpgsqlDbType.Double, members.Select(member => member.Containment));
        insert.Add("published", NpgsqlDbType.TimestampTz, members.Select(member => member.Published?.ToUniversalTime()));
        insert.Add("came", NpgsqlDbType.TimestampTz, members.Select(member => member.Came.ToUniversalTime()));
        insert.Add("prints", NpgsqlDbType.Bytea, members.Select(member => member.Print));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A connection with an advisory lock: when the process or the connection dies, so does the lead.</summary>
    private sealed class Lead(NpgsqlConnection connection) : IStoryLead
    {
        public async Task<bool> HoldsAsync(CancellationToken cancellation)
        {
            try
            {
                return await connection.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: cancellation)) == 1;
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                return false;
            }
        }

        public async ValueTask DisposeAsync()
        {
            // Back in the pool the session would live on, and the lock with it.
            try
            {
                await connection.ExecuteAsync($"SELECT pg_advisory_unlock({LeadLock})");
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await connection.DisposeAsync();
        }
    }
}
