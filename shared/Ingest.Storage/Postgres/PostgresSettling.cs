using Ingest.Contracts;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Ingest.Storage.Postgres;

/// <summary>One batch in one PostgreSQL transaction, one statement for all rows of a table, as the protocol numbers them.</summary>
internal sealed class PostgresSettling(NpgsqlConnection connection, Batch batch)
{
    /// <summary>For the words that the search index has gathered (16 MB, see the migrations) to be sorted into it at once; 4 MB is the server's default.</summary>
    private const string SortingMemory = "64MB";

    public async Task<Settlement> RunAsync(CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var view = await ReadAsync(cancellation);
        var plan = Settler.Decide(batch, view);
        await using (var memory = connection.Command($"SET LOCAL work_mem = '{SortingMemory}'"))
            await memory.ExecuteNonQueryAsync(cancellation);
        await new PostgresRevisions(connection).WriteAsync(plan, cancellation);
        await WriteOutcomesAsync(plan, cancellation);
        await WriteMarksAsync(cancellation);
        var settled = await WriteDropsAsync(plan, view.DropKeys, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Settlement(plan.Records, settled);
    }

    private async Task<LedgerView> ReadAsync(CancellationToken cancellation)
    {
        var drops = batch.Articles.Select(article => article.Article.Origin)
            .Concat(batch.Refusals.Select(refusal => refusal.Origin))
            .Concat(batch.Ends.Select(end => new Origin(end.DropId, end.ClaimedAt, 0, end.Path)))
            .DistinctBy(origin => origin.DropId).OrderBy(origin => origin.DropId).ToList();
        var dropKeys = await FindDropsAsync(drops, cancellation);
        var missing = drops.Where(drop => !dropKeys.ContainsKey(drop.DropId)).ToList();
        if (missing.Count > 0)
        {
            await using var insert = connection.Command("INSERT INTO drops (drop_id, path, claimed_at) SELECT * FROM unnest(@ids, @paths, @times) ON CONFLICT DO NOTHING");
            insert.Add("ids", NpgsqlDbType.Uuid, missing.Select(drop => drop.DropId));
            insert.Add("paths", NpgsqlDbType.Text, missing.Select(drop => drop.Path));
            insert.Add("times", NpgsqlDbType.TimestampTz, missing.Select(drop => drop.ClaimedAt.ToUniversalTime()));
            await insert.ExecuteNonQueryAsync(cancellation);
            dropKeys = await FindDropsAsync(drops, cancellation);
        }

        var outcomes = await FindOutcomesAsync(dropKeys, cancellation);
        var wanted = batch.Articles.Select(article => article.Article)
            .Where(article => !outcomes.ContainsKey((dropKeys[article.Origin.DropId], article.Origin.Record))).ToList();
        return new LedgerView { DropKeys = dropKeys, Outcomes = outcomes, Articles = await LockArticlesAsync(wanted, cancellation) };
    }

    private async Task<Dictionary<Guid, long>> FindDropsAsync(List<Origin> drops, CancellationToken cancellation)
    {
        var keys = new Dictionary<Guid, long>();
        await using var find = connection.Command("SELECT drop_id, drop_key FROM drops WHERE drop_id = ANY(@ids)");
        find.Add("ids", NpgsqlDbType.Uuid, drops.Select(drop => drop.DropId));
        await using var rows = await find.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            keys[rows.GetGuid(0)] = rows.GetInt64(1);
        return keys;
    }

    private async Task<Dictionary<(long, int), (Outcome, Guid?)>> FindOutcomesAsync(Dictionary<Guid, long> dropKeys, CancellationToken cancellation)
    {
        var outcomes = new Dictionary<(long, int), (Outcome, Guid?)>();
        var records = batch.Refusals.Select(refusal => refusal.Origin).Concat(batch.Articles.Select(article => article.Article.Origin)).ToList();
        await using var find = connection.Command(
            "SELECT o.drop_key, o.record, o.outcome, o.article_id FROM unnest(@keys, @records) AS q (k, r) JOIN outcomes o ON o.drop_key = q.k AND o.record = q.r");
        find.Add("keys", NpgsqlDbType.Bigint, records.Select(origin => dropKeys[origin.DropId]));
        find.Add("records", NpgsqlDbType.Integer, records.Select(origin => origin.Record));
        await using var rows = await find.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            outcomes[(rows.GetInt64(0), rows.GetInt32(1))] = ((Outcome)rows.GetInt16(2), rows.IsDBNull(3) ? null : rows.GetGuid(3));
        return outcomes;
    }

    private async Task<Dictionary<Guid, KnownArticle>> LockArticlesAsync(List<CleanArticle> wanted, CancellationToken cancellation)
    {
        var locked = new Dictionary<Guid, (long Key, HeadOrder? Head)>();
        await using (var insert = connection.Command("""
            INSERT INTO articles (article_id) SELECT id FROM unnest(@ids) AS q (id) ORDER BY id
            ON CONFLICT (article_id) DO UPDATE SET article_id = excluded.article_id
            RETURNING article_id, article_key, head_time, head_claimed_at, head_drop_id, head_record
            """))
        {
            insert.Add("ids", NpgsqlDbType.Uuid, wanted.Select(article => article.ArticleId).Distinct());
            await using var rows = await insert.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                HeadOrder? head = rows.IsDBNull(2)
                    ? null
                    : new HeadOrder(SqlTypes.Time(rows.GetValue(2)), SqlTypes.Time(rows.GetValue(3)), rows.GetGuid(4), rows.GetInt32(5));
                locked[rows.GetGuid(0)] = (rows.GetInt64(1), head);
            }
        }

        var texts = locked.Values.ToDictionary(article => article.Key, _ => new HashSet<Guid>());
        await using (var find = connection.Command(
            "SELECT v.article_key, v.text_id FROM unnest(@keys, @texts) AS q (k, t) JOIN revisions v ON v.article_key = q.k AND v.text_id = q.t"))
        {
            find.Add("keys", NpgsqlDbType.Bigint, wanted.Select(article => locked[article.ArticleId].Key));
            find.Add("texts", NpgsqlDbType.Uuid, wanted.Select(article => article.TextId));
            await using var rows = await find.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                texts[rows.GetInt64(0)].Add(rows.GetGuid(1));
        }

        return locked.ToDictionary(pair => pair.Key, pair => new KnownArticle(pair.Value.Key, pair.Value.Head, texts[pair.Value.Key]));
    }

    private async Task WriteOutcomesAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        await using (var insert = connection.Command("INSERT INTO outcomes (drop_key, record, outcome, stage, article_id) SELECT * FROM unnest(@drops, @records, @outcomes, @stages, @articles)"))
        {
            insert.Add("drops", NpgsqlDbType.Bigint, plan.Outcomes.Select(row => row.DropKey));
            insert.Add("records", NpgsqlDbType.Integer, plan.Outcomes.Select(row => row.Record));
            insert.Add("outcomes", NpgsqlDbType.Smallint, plan.Outcomes.Select(row => (short)row.Outcome));
            insert.Add("stages", NpgsqlDbType.Text, plan.Outcomes.Select(row => row.Stage));
            insert.Add("articles", NpgsqlDbType.Uuid, plan.Outcomes.Select(row => row.ArticleId));
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        var refused = plan.Outcomes.Where(row => row.Refusal is not null).ToList();
        if (refused.Count == 0)
            return;
        await using var reasons = connection.Command("INSERT INTO reasons (drop_key, record, reason, remedy, exception) SELECT * FROM unnest(@drops, @records, @reasons, @remedies, @exceptions)");
        reasons.Add("drops", NpgsqlDbType.Bigint, refused.Select(row => row.DropKey));
        reasons.Add("records", NpgsqlDbType.Integer, refused.Select(row => row.Record));
        reasons.Add("reasons", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Reason));
        reasons.Add("remedies", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Remedy));
        reasons.Add("exceptions", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Exception));
        await reasons.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteMarksAsync(CancellationToken cancellation)
    {
        foreach (var (fetcher, number) in batch.Marks.OrderBy(mark => mark.Fetcher, StringComparer.Ordinal))
        {
            await using var mark = connection.Command(
                "INSERT INTO fetchers (fetcher, mark) VALUES (@fetcher, @mark) ON CONFLICT (fetcher) DO UPDATE SET mark = greatest(fetchers.mark, excluded.mark)");
            mark.Parameters.AddWithValue("fetcher", fetcher);
            mark.Parameters.AddWithValue("mark", number);
            await mark.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task<List<DropSettled>> WriteDropsAsync(SettlingPlan plan, IReadOnlyDictionary<Guid, long> dropKeys, CancellationToken cancellation)
    {
        var ends = batch.Ends.GroupBy(end => end.DropId).ToDictionary(group => group.Key, group => group.Last());
        var touched = dropKeys.OrderBy(pair => pair.Value)
            .Select(pair => (pair.Key, pair.Value, Counts: plan.Counts.GetValueOrDefault(pair.Value, OutcomeCounts.None), End: ends.GetValueOrDefault(pair.Key)))
            .Where(drop => drop.Counts.Total > 0 || drop.End is not null).ToList();
        var settled = new List<DropSettled>();
        if (touched.Count == 0)
            return settled;

        // Sorted, so that two stores that touch the same drops wait for one another instead of locking each other out.
        await using (var turn = connection.Command("SELECT 1 FROM drops WHERE drop_key = ANY(@keys) ORDER BY drop_key FOR UPDATE"))
        {
            turn.Add("keys", NpgsqlDbType.Bigint, touched.Select(drop => drop.Value));
            await turn.ExecuteNonQueryAsync(cancellation);
        }

        await using var update = connection.Command("""
            UPDATE drops d SET
                records = coalesce(u.records, d.records), sha256 = coalesce(u.sha256, d.sha256), settled = d.settled + u.k,
                n_stored = d.n_stored + u.stored, n_revised = d.n_revised + u.revised, n_unchanged = d.n_unchanged + u.unchanged,
                n_rejected = d.n_rejected + u.rejected, n_failed = d.n_failed + u.failed,
                state = CASE WHEN d.state <> 0 THEN d.state WHEN u.abandoned THEN 2 WHEN coalesce(u.records, d.records) = d.settled + u.k THEN 1 ELSE 0 END
            FROM unnest(@keys, @records, @hashes, @abandoned, @k, @stored, @revised, @unchanged, @rejected, @failed)
                AS u (key, records, sha256, abandoned, k, stored, revised, unchanged, rejected, failed)
            WHERE d.drop_key = u.key
            RETURNING d.drop_id, d.state, d.n_stored, d.n_revised, d.n_unchanged, d.n_rejected, d.n_failed
            """);
        update.Add("keys", NpgsqlDbType.Bigint, touched.Select(drop => drop.Value));
        update.Add("records", NpgsqlDbType.Bigint, touched.Select(drop => (long?)drop.End?.Records));
        update.Add("hashes", NpgsqlDbType.Text, touched.Select(drop => drop.End?.Sha256));
        update.Add("abandoned", NpgsqlDbType.Boolean, touched.Select(drop => drop.End?.Abandoned == true));
        update.Add("k", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Total));
        update.Add("stored", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Stored));
        update.Add("revised", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Revised));
        update.Add("unchanged", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Unchanged));
        update.Add("rejected", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Rejected));
        update.Add("failed", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Failed));
        await using var rows = await update.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetInt32(1) == (int)DropState.Settled)
                settled.Add(new DropSettled(rows.GetGuid(0), new OutcomeCounts(rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5), rows.GetInt64(6))));
        }

        return settled;
    }
}
