using Dapper;
using Ingest.Storage.Stories;

namespace Ingest.Storage.Sql;

/// <summary>What both databases do with the same SQL for stories: all but writing places.</summary>
internal abstract class SqlStories(SqlStore store) : IStoryStore
{
    /// <summary>Tellings of one story that are listed.</summary>
    private const int MostTellings = 1_000;

    public abstract Task<IStoryLead?> LeadAsync(CancellationToken cancellation);

    public abstract Task PlaceAsync(PlacedBatch batch, CancellationToken cancellation);

    public async Task<long> GetVersionAsync(CancellationToken cancellation) =>
        (await store.ReadAsync<long>("SELECT version FROM story_state", null, cancellation))[0];

    public Task<IReadOnlyList<StoredFrequencies>> GetFrequenciesAsync(CancellationToken cancellation) =>
        store.ReadAsync<StoredFrequencies>("SELECT language, serial, counts FROM story_frequencies", null, cancellation);

    public async IAsyncEnumerable<StoryMember> ListMembersAsync(int newest, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        const string sql = """
            SELECT * FROM story_members
            WHERE serial >= coalesce((SELECT serial FROM story_members ORDER BY serial DESC LIMIT 1 OFFSET @skipped), 0) ORDER BY serial
            """;
        await foreach (var row in store.StreamAsync<StoryMemberRow>(sql, new { skipped = newest - 1 }, cancellation))
            yield return row.ToMember();
    }

    public async Task<IReadOnlyList<PendingArticle>> GetPendingAsync(int most, CancellationToken cancellation)
    {
        const string sql = """
            SELECT p.article_key, a.article_id, p.text_id, a.title, v.text, a.language, a.published, a.head_claimed_at AS came, p.attempts,
                CASE WHEN m.article_key IS NULL THEN 0 ELSE 1 END AS placed
            FROM (SELECT * FROM story_pending WHERE attempts < @tries ORDER BY attempts, article_key LIMIT @most) p
            JOIN articles a ON a.article_key = p.article_key JOIN revisions v ON v.article_key = p.article_key AND v.text_id = p.text_id
            LEFT JOIN story_members m ON m.article_key = p.article_key
            ORDER BY p.attempts, p.article_key
            """;
        var rows = await store.ReadAsync<PendingRow>(sql, new { tries = PendingArticle.MostAttempts, most }, cancellation);
        return [.. rows.Select(row => row.ToPending())];
    }

    public async Task<IReadOnlyDictionary<long, string>> GetTextsAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation)
    {
        var texts = new Dictionary<long, string>();
        foreach (var keys in articleKeys.Chunk(500))
        {
            var sql = $"SELECT a.article_key, v.text FROM articles a JOIN revisions v ON v.article_key = a.article_key AND v.text_id = a.text_id WHERE {store.In("a.article_key", "keys")}";
            foreach (var row in await store.ReadAsync<PendingRow>(sql, new { keys }, cancellation))
                texts[row.ArticleKey] = row.Text;
        }

        return texts;
    }

    public Task DeferAsync(IReadOnlyCollection<long> articleKeys, CancellationToken cancellation) => store.RunAsync(
        connection => connection.ExecuteAsync(
            $"UPDATE story_pending SET attempts = attempts + 1 WHERE {store.In("article_key", "keys")}", new { keys = articleKeys.ToArray() }),
        cancellation);

    public async Task<StoredStory?> FindStoryAsync(Guid id, CancellationToken cancellation)
    {
        const string find = """
            SELECT into_id FROM story_redirects WHERE story_id = @id
            UNION ALL SELECT story_id FROM story_members WHERE story_id = @id
            UNION ALL SELECT m.story_id FROM story_members m JOIN articles a ON a.article_key = m.article_key WHERE a.article_id = @id
            LIMIT 1
            """;
        if (await store.ReadAsync<Guid>(find, new { id }, cancellation) is not [var story, ..])
            return null;
        var sql = $"SELECT {SqlStore.ArticleColumns} FROM {SqlStore.ArticleTables} WHERE m.story_id = @story ORDER BY m.serial LIMIT {MostTellings}";
        var rows = await store.ReadAsync<ArticleRow>(sql, new { story }, cancellation);
        return new StoredStory(story, [.. rows.Select(row => row.ToArticle())]);
    }

    protected StoreConflictException Conflict(long version) => new($"{store.Name}: another process changed the stories since version {version}");
}
