using System.Runtime.CompilerServices;
using Dapper;
using Ingest.Contracts;
using Ingest.Storage.Rewriting;
using Ingest.Storage.Searching;
using Ingest.Storage.Settling;
using Ingest.Storage.Stories;

namespace Ingest.Storage.Sql;

/// <summary>What both databases do with the same SQL: everything that reads. Writing is where they differ.</summary>
internal abstract class SqlStore : SqlDatabase, IArticleStore
{
    protected const string DropColumns =
        "drop_key, drop_id, path, sha256, claimed_at, records, settled, n_stored, n_revised, n_unchanged, n_rejected, n_failed, state";

    private const string OutcomeColumns =
        "d.drop_id, d.path, d.claimed_at, d.state, o.record, o.outcome, o.stage, o.article_id, r.reason, r.remedy, r.exception";

    private const string OutcomeTables =
        "outcomes o JOIN drops d ON d.drop_key = o.drop_key LEFT JOIN reasons r ON r.drop_key = o.drop_key AND r.record = o.record";

    internal const string ArticleColumns = """
        v.text, v.document, (SELECT count(*) FROM revisions n WHERE n.article_key = a.article_key) AS revisions,
        m.story_id, m.reason, m.similarity, m.jaccard, m.containment,
        (SELECT article_id FROM articles b WHERE b.article_key = m.nearest_key) AS nearest,
        (SELECT article_id FROM articles b WHERE b.article_key = m.original_key) AS original
        """;

    internal const string ArticleTables =
        "articles a JOIN revisions v ON v.article_key = a.article_key AND v.text_id = a.text_id LEFT JOIN story_members m ON m.article_key = a.article_key";

    private static readonly string[] ArticleParts = ["topics", "names", "revisions"];

    public abstract IStoryStore Stories { get; }

    public abstract IRewritingStore Rewriting { get; }

    public abstract Task MigrateAsync(CancellationToken cancellation);

    public abstract Task ProbeAsync(CancellationToken cancellation);

    public abstract Task<Settlement> SettleAsync(Batch batch, CancellationToken cancellation);

    /// <summary>"column is one of the values of the parameter".</summary>
    internal abstract string In(string column, string parameter);

    /// <summary>Ids as the parameter of <see cref="In"/> takes them; type handlers do not see into lists.</summary>
    protected abstract Array Ids(Guid[] ids);

    /// <summary>"column contains the parameter", without case.</summary>
    protected abstract string Contains(string column, string parameter);

    /// <summary>A condition on <c>a.article_key</c> that holds where the terms match; adds the parameters it needs.</summary>
    protected abstract string Matches(IReadOnlyList<SearchTerm> terms, DynamicParameters parameters);

    public async Task<IReadOnlyList<Drop>> GetDropsAsync(IReadOnlyCollection<Guid> dropIds, CancellationToken cancellation)
    {
        var drops = new List<Drop>(dropIds.Count);
        foreach (var ids in dropIds.Chunk(500))
            drops.AddRange((await ReadAsync<DropRow>($"SELECT {DropColumns} FROM drops WHERE {In("drop_id", "ids")}", new { ids = Ids(ids) }, cancellation)).Select(row => row.ToDrop()));
        return drops;
    }

    public async IAsyncEnumerable<Drop> ListDropsAsync(DropQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var order = query.Newest is { } newest ? $"ORDER BY drop_key DESC LIMIT {newest}" : "ORDER BY drop_key";
        var sql = $"SELECT {DropColumns} FROM drops WHERE 1 = 1"
            + (query.State is null ? "" : " AND state = @state")
            + (query.Path is null ? "" : " AND path = @path");
        await foreach (var row in StreamAsync<DropRow>($"{sql} {order}", new { state = (int?)query.State, path = query.Path }, cancellation))
            yield return row.ToDrop();
    }

    public async Task<RecordSet> GetSettledRecordsAsync(Guid dropId, CancellationToken cancellation)
    {
        var records = new RecordSet();
        const string sql = "SELECT record FROM outcomes WHERE drop_key = (SELECT drop_key FROM drops WHERE drop_id = @dropId)";
        await foreach (var record in StreamAsync<int>(sql, new { dropId }, cancellation))
            records.Add(record);
        return records;
    }

    public async IAsyncEnumerable<RefusedRecord> ListRefusalsAsync(RefusalQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var sql = $"SELECT {OutcomeColumns} FROM {OutcomeTables} WHERE o.outcome IN ({(int)Outcome.Rejected}, {(int)Outcome.Failed})"
            + (query.DropId is null ? "" : " AND d.drop_id = @DropId")
            + (query.Stage is null ? "" : " AND o.stage = @Stage")
            + (query.Reason is null ? "" : $" AND {Contains("r.reason", "Reason")}")
            + (query.Path is null ? "" : $" AND {Contains("d.path", "Path")}")
            + (query.Since is null ? "" : " AND d.claimed_at >= @Since")
            + (query.Until is null ? "" : " AND d.claimed_at < @Until")
            + " ORDER BY o.drop_key, o.record";
        await foreach (var row in StreamAsync<OutcomeRow>(sql, query, cancellation))
            yield return row.ToRefused();
    }

    public async Task<long> GetMarkAsync(string fetcher, CancellationToken cancellation) =>
        (await ReadAsync<long>("SELECT coalesce(max(mark), 0) FROM fetchers WHERE fetcher = @fetcher", new { fetcher }, cancellation))[0];

    public async IAsyncEnumerable<DropDifference> CheckLedgerAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var counts = string.Join(", ", Enum.GetValues<Outcome>().Select(outcome =>
            $"coalesce(sum(CASE WHEN o.outcome = {(int)outcome} THEN 1 ELSE 0 END), 0) AS r_{outcome.ToString().ToLowerInvariant()}"));
        var sql = $"""
            SELECT {DropColumns}, r_stored, r_revised, r_unchanged, r_rejected, r_failed
            FROM (SELECT drop_key AS k, {counts} FROM drops LEFT JOIN outcomes o USING (drop_key) GROUP BY drop_key) c
            JOIN drops d ON d.drop_key = c.k
            WHERE d.n_stored <> r_stored OR d.n_revised <> r_revised OR d.n_unchanged <> r_unchanged
               OR d.n_rejected <> r_rejected OR d.n_failed <> r_failed
               OR d.settled <> r_stored + r_revised + r_unchanged + r_rejected + r_failed
               OR (d.state = {(int)DropState.Settled} AND (d.records IS NULL OR d.records <> d.settled))
            ORDER BY d.drop_key
            """;
        await foreach (var row in StreamAsync<CheckedRow>(sql, null, cancellation))
            yield return new DropDifference(row.ToDrop(), new OutcomeCounts(row.RStored, row.RRevised, row.RUnchanged, row.RRejected, row.RFailed));
    }

    public async Task<IReadOnlyList<TracedRecord>> TraceAsync(TraceQuery query, CancellationToken cancellation)
    {
        var sql = $"SELECT {OutcomeColumns} FROM {OutcomeTables} WHERE 1 = 1"
            + (query.ArticleId is null ? "" : " AND o.article_id = @ArticleId")
            + (query.DropId is null ? "" : " AND d.drop_id = @DropId")
            + (query.Record is null ? "" : " AND o.record = @Record")
            + (query.Path is null ? "" : " AND d.path = @Path")
            + " ORDER BY o.drop_key, o.record LIMIT @Limit";
        return [.. (await ReadAsync<OutcomeRow>(sql, query, cancellation)).Select(row => row.ToTraced())];
    }

    public async Task<StoredArticle?> FindAsync(Guid articleId, CancellationToken cancellation)
    {
        var rows = await ReadAsync<ArticleRow>($"SELECT {ArticleColumns} FROM {ArticleTables} WHERE a.article_id = @articleId", new { articleId }, cancellation);
        return rows.Count == 0 ? null : rows[0].ToArticle();
    }

    public async Task<IReadOnlyList<StoredArticle>> FindManyAsync(IReadOnlyCollection<Guid> articleIds, CancellationToken cancellation)
    {
        var found = new List<StoredArticle>(articleIds.Count);
        foreach (var ids in articleIds.Chunk(500))
            found.AddRange((await ReadAsync<ArticleRow>($"SELECT {ArticleColumns} FROM {ArticleTables} WHERE {In("a.article_id", "ids")}", new { ids = Ids(ids) }, cancellation)).Select(row => row.ToArticle()));
        return found;
    }

    public async Task<IReadOnlyList<StoredRevision>> ListRevisionsAsync(Guid articleId, CancellationToken cancellation)
    {
        const string sql = """
            SELECT v.text, v.document, CASE WHEN v.text_id = a.text_id THEN 1 ELSE 0 END AS is_current, CASE WHEN v.base_text_id IS NULL THEN 0 ELSE 1 END AS is_recleaned
            FROM articles a JOIN revisions v ON v.article_key = a.article_key WHERE a.article_id = @articleId
            """;
        var rows = await ReadAsync<RevisionRow>(sql, new { articleId }, cancellation);
        return [.. rows.Select(row => new StoredRevision(Documents.Read(row.Document, row.Text), row.IsCurrent == 1, row.IsRecleaned == 1))
            .OrderBy(revision => revision.IsCurrent).ThenBy(revision => HeadOrder.Of(revision.Article.Article)).ThenBy(revision => revision.IsRecleaned)];
    }

    public async IAsyncEnumerable<StoredArticle> ExportAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in StreamAsync<ArticleRow>($"SELECT {ArticleColumns} FROM {ArticleTables} ORDER BY a.article_key", null, cancellation))
            yield return row.ToArticle();
    }

    public async Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        // No text of the archive holds a NUL or half a character, and PostgreSQL refuses to look for one.
        var filters = $"{query.Topic}\n{query.Outlet}\n{query.Language}";
        if (filters.Contains('\0') || string.Concat(filters.EnumerateRunes()) != filters)
            return new SearchResult(0, []);
        var terms = SearchTerm.Parse(query.Text);
        var parameters = new DynamicParameters(query);
        var where = "1 = 1"
            + (terms.Count > 0 ? $" AND {Matches(terms, parameters)}" : "")
            + (query.Topic is null ? "" : " AND EXISTS (SELECT 1 FROM topics t WHERE t.article_key = a.article_key AND t.topic_id = @Topic)")
            + (query.Outlet is null ? "" : " AND lower(a.outlet) = lower(@Outlet)")
            + (query.Language is null ? "" : " AND a.language = @Language")
            + (query.From is null ? "" : " AND a.published >= @From")
            + (query.Until is null ? "" : " AND a.published < @Until");
        var total = (await ReadAsync<long>($"SELECT count(*) FROM {ArticleTables} WHERE {where}", parameters, cancellation))[0];
        var rows = await ReadAsync<ArticleRow>(
            $"SELECT {ArticleColumns} FROM {ArticleTables} WHERE {where} ORDER BY a.published DESC NULLS LAST, a.article_key DESC LIMIT @Limit OFFSET @Offset",
            parameters,
            cancellation);
        return new SearchResult(total, [.. rows.Select(row => row.ToArticle()).Select(article => new SearchHit(article, Snippet.Of(article.Current.Article.Text, terms)))]);
    }

    public async Task<StoreStatus> GetStatusAsync(CancellationToken cancellation)
    {
        const string sql = """
            SELECT coalesce(sum(CASE WHEN state = 0 THEN 1 ELSE 0 END), 0) AS open, coalesce(sum(CASE WHEN state = 1 THEN 1 ELSE 0 END), 0) AS settled,
                   coalesce(sum(CASE WHEN state = 2 THEN 1 ELSE 0 END), 0) AS abandoned,
                   coalesce(sum(n_stored), 0) AS n_stored, coalesce(sum(n_revised), 0) AS n_revised, coalesce(sum(n_unchanged), 0) AS n_unchanged,
                   coalesce(sum(n_rejected), 0) AS n_rejected, coalesce(sum(n_failed), 0) AS n_failed,
                   (SELECT count(*) FROM articles WHERE text_id IS NOT NULL) AS articles, (SELECT count(*) FROM revisions) AS revisions
            FROM drops
            """;
        var row = (await ReadAsync<StatusRow>(sql, null, cancellation))[0];
        return new StoreStatus(row.Articles, row.Revisions, row.Open, row.Settled, row.Abandoned,
            new OutcomeCounts(row.NStored, row.NRevised, row.NUnchanged, row.NRejected, row.NFailed));
    }

    public async Task<IReadOnlyList<TracedRecord>> ForgetAsync(Guid articleId, CancellationToken cancellation)
    {
        var records = await TraceAsync(new TraceQuery(ArticleId: articleId, Limit: int.MaxValue), cancellation);
        await RunAsync(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await connection.ExecuteAsync(ForgetPlace, new { articleId }, transaction);
            foreach (var table in ArticleParts)
                await connection.ExecuteAsync($"DELETE FROM {table} WHERE article_key = (SELECT article_key FROM articles WHERE article_id = @articleId)", new { articleId }, transaction);
            await connection.ExecuteAsync(ForgetSearch, new { articleId }, transaction);
            await connection.ExecuteAsync("DELETE FROM articles WHERE article_id = @articleId", new { articleId }, transaction);
            await transaction.CommitAsync(cancellation);
            return 0;
        }, cancellation);
        return records;
    }

    /// <summary>The version comes first: whoever places articles now has done so before this, or finds that it changed.</summary>
    private const string ForgetPlace = """
        UPDATE story_state SET version = version + 1;
        UPDATE story_members SET nearest_key = NULL WHERE nearest_key = (SELECT article_key FROM articles WHERE article_id = @articleId)
            AND story_id = (SELECT m.story_id FROM story_members m JOIN articles a ON a.article_key = m.article_key WHERE a.article_id = @articleId);
        UPDATE story_members SET original_key = NULL WHERE original_key = (SELECT article_key FROM articles WHERE article_id = @articleId)
            AND story_id = (SELECT m.story_id FROM story_members m JOIN articles a ON a.article_key = m.article_key WHERE a.article_id = @articleId);
        DELETE FROM story_pending WHERE article_key = (SELECT article_key FROM articles WHERE article_id = @articleId);
        DELETE FROM story_members WHERE article_key = (SELECT article_key FROM articles WHERE article_id = @articleId)
        """;

    /// <summary>Removes the article of <c>@articleId</c> from the search index.</summary>
    protected abstract string ForgetSearch { get; }

    public Task AmendSourceAsync(Guid dropId, string sha256, CancellationToken cancellation) => RunAsync(
        connection => connection.ExecuteAsync("UPDATE drops SET sha256 = @sha256 WHERE drop_id = @dropId", new { dropId, sha256 }), cancellation);

    private sealed class CheckedRow : DropRow
    {
        public long RStored { get; set; }

        public long RRevised { get; set; }

        public long RUnchanged { get; set; }

        public long RRejected { get; set; }

        public long RFailed { get; set; }
    }

    private sealed class StatusRow
    {
        public long Open { get; set; }

        public long Settled { get; set; }

        public long Abandoned { get; set; }

        public long NStored { get; set; }

        public long NRevised { get; set; }

        public long NUnchanged { get; set; }

        public long NRejected { get; set; }

        public long NFailed { get; set; }

        public long Articles { get; set; }

        public long Revisions { get; set; }
    }
}
