using Ingest.Contracts;
using Ingest.Storage.Searching;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Ingest.Storage.Postgres;

/// <summary>One batch in one PostgreSQL transaction, one statement for all rows of a table, as the protocol numbers them.</summary>
internal sealed class PostgresSettling(NpgsqlConnection connection, Batch batch)
{
    public async Task<Settlement> RunAsync(CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var view = await ReadAsync(cancellation);
        var plan = Settler.Decide(batch, view);
        await WriteRevisionsAsync(plan, cancellation);
        await WriteHeadsAsync(plan, cancellation);
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
            await using var insert = Command("INSERT INTO drops (drop_id, path, claimed_at) SELECT * FROM unnest(@ids, @paths, @times) ON CONFLICT DO NOTHING");
            Add(insert, "ids", NpgsqlDbType.Uuid, missing.Select(drop => drop.DropId));
            Add(insert, "paths", NpgsqlDbType.Text, missing.Select(drop => drop.Path));
            Add(insert, "times", NpgsqlDbType.TimestampTz, missing.Select(drop => drop.ClaimedAt.ToUniversalTime()));
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
        await using var find = Command("SELECT drop_id, drop_key FROM drops WHERE drop_id = ANY(@ids)");
        Add(find, "ids", NpgsqlDbType.Uuid, drops.Select(drop => drop.DropId));
        await using var rows = await find.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            keys[rows.GetGuid(0)] = rows.GetInt64(1);
        return keys;
    }

    private async Task<Dictionary<(long, int), (Outcome, Guid?)>> FindOutcomesAsync(Dictionary<Guid, long> dropKeys, CancellationToken cancellation)
    {
        var outcomes = new Dictionary<(long, int), (Outcome, Guid?)>();
        var records = batch.Refusals.Select(refusal => refusal.Origin).Concat(batch.Articles.Select(article => article.Article.Origin)).ToList();
        await using var find = Command(
            "SELECT o.drop_key, o.record, o.outcome, o.article_id FROM unnest(@keys, @records) AS q (k, r) JOIN outcomes o ON o.drop_key = q.k AND o.record = q.r");
        Add(find, "keys", NpgsqlDbType.Bigint, records.Select(origin => dropKeys[origin.DropId]));
        Add(find, "records", NpgsqlDbType.Integer, records.Select(origin => origin.Record));
        await using var rows = await find.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            outcomes[(rows.GetInt64(0), rows.GetInt32(1))] = ((Outcome)rows.GetInt16(2), rows.IsDBNull(3) ? null : rows.GetGuid(3));
        return outcomes;
    }

    private async Task<Dictionary<Guid, KnownArticle>> LockArticlesAsync(List<CleanArticle> wanted, CancellationToken cancellation)
    {
        var locked = new Dictionary<Guid, (long Key, HeadOrder? Head)>();
        await using (var insert = Command("""
            INSERT INTO articles (article_id) SELECT id FROM unnest(@ids) AS q (id) ORDER BY id
            ON CONFLICT (article_id) DO UPDATE SET article_id = excluded.article_id
            RETURNING article_id, article_key, head_time, head_claimed_at, head_drop_id, head_record
            """))
        {
            Add(insert, "ids", NpgsqlDbType.Uuid, wanted.Select(article => article.ArticleId).Distinct());
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
        await using (var find = Command(
            "SELECT v.article_key, v.text_id FROM unnest(@keys, @texts) AS q (k, t) JOIN revisions v ON v.article_key = q.k AND v.text_id = q.t"))
        {
            Add(find, "keys", NpgsqlDbType.Bigint, wanted.Select(article => locked[article.ArticleId].Key));
            Add(find, "texts", NpgsqlDbType.Uuid, wanted.Select(article => article.TextId));
            await using var rows = await find.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                texts[rows.GetInt64(0)].Add(rows.GetGuid(1));
        }

        return locked.ToDictionary(pair => pair.Key, pair => new KnownArticle(pair.Value.Key, pair.Value.Head, texts[pair.Value.Key]));
    }

    private async Task WriteRevisionsAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        if (plan.Revisions.Count == 0)
            return;
        await using var insert = Command("INSERT INTO revisions (article_key, text_id, drop_key, record, text, document) SELECT * FROM unnest(@keys, @ids, @drops, @records, @texts, @documents)");
        Add(insert, "keys", NpgsqlDbType.Bigint, plan.Revisions.Select(revision => revision.ArticleKey));
        Add(insert, "ids", NpgsqlDbType.Uuid, plan.Revisions.Select(revision => revision.Article.Article.TextId));
        Add(insert, "drops", NpgsqlDbType.Bigint, plan.Revisions.Select(revision => revision.DropKey));
        Add(insert, "records", NpgsqlDbType.Integer, plan.Revisions.Select(revision => revision.Article.Article.Origin.Record));
        Add(insert, "texts", NpgsqlDbType.Text, plan.Revisions.Select(revision => revision.Article.Article.Text));
        Add(insert, "documents", NpgsqlDbType.Text, plan.Revisions.Select(revision => Documents.Write(revision.Article)));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteHeadsAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        if (plan.Heads.Count == 0)
            return;
        var heads = plan.Heads.OrderBy(pair => pair.Key).ToList();
        await using (var update = Command("""
            UPDATE articles a SET text_id = h.text_id, head_time = h.time, head_claimed_at = h.claimed, head_drop_id = h.drop_id, head_record = h.record,
                title = h.title, outlet = h.outlet, published = h.published, language = h.language
            FROM unnest(@keys, @ids, @times, @claimed, @drops, @records, @titles, @outlets, @published, @languages)
                AS h (key, text_id, time, claimed, drop_id, record, title, outlet, published, language)
            WHERE a.article_key = h.key
            """))
        {
            Add(update, "keys", NpgsqlDbType.Bigint, heads.Select(head => head.Key));
            Add(update, "ids", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Article.Article.TextId));
            Add(update, "times", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Order.Time.ToUniversalTime()));
            Add(update, "claimed", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Order.ClaimedAt.ToUniversalTime()));
            Add(update, "drops", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Order.DropId));
            Add(update, "records", NpgsqlDbType.Integer, heads.Select(head => head.Value.Order.Record));
            Add(update, "titles", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Article.Title));
            Add(update, "outlets", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Article.Outlet));
            Add(update, "published", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Article.Article.Published?.At.ToUniversalTime()));
            Add(update, "languages", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Annotations.Language));
            await update.ExecuteNonQueryAsync(cancellation);
        }

        await using (var clear = Command("DELETE FROM topics WHERE article_key = ANY(@keys); DELETE FROM names WHERE article_key = ANY(@keys); DELETE FROM article_search WHERE article_key = ANY(@keys)"))
        {
            Add(clear, "keys", NpgsqlDbType.Bigint, heads.Select(head => head.Key));
            await clear.ExecuteNonQueryAsync(cancellation);
        }

        await WritePendingAsync(heads, cancellation);
        await WriteTopicsAsync(heads, cancellation);
        await WriteNamesAsync(heads, cancellation);
        await WriteSearchAsync(heads, cancellation);
    }

    private async Task WritePendingAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        await using var insert = Command("""
            INSERT INTO story_pending (article_key, text_id) SELECT * FROM unnest(@keys, @ids)
            ON CONFLICT (article_key) DO UPDATE SET text_id = excluded.text_id, attempts = 0
            """);
        Add(insert, "keys", NpgsqlDbType.Bigint, heads.Select(head => head.Key));
        Add(insert, "ids", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Article.Article.TextId));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteTopicsAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var topics = heads.SelectMany(head => head.Value.Article.Annotations.Topics.DistinctBy(topic => topic.Id).Select(topic => (head.Key, Topic: topic))).ToList();
        await using var insert = Command("INSERT INTO topics (article_key, topic_id, score) SELECT * FROM unnest(@keys, @ids, @scores)");
        Add(insert, "keys", NpgsqlDbType.Bigint, topics.Select(topic => topic.Key));
        Add(insert, "ids", NpgsqlDbType.Text, topics.Select(topic => topic.Topic.Id));
        Add(insert, "scores", NpgsqlDbType.Double, topics.Select(topic => topic.Topic.Score));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteNamesAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var names = heads.SelectMany(head => head.Value.Article.Annotations.Entities
            .DistinctBy(entity => (entity.Text, entity.Type)).Select(entity => (head.Key, Entity: entity))).ToList();
        await using var insert = Command("INSERT INTO names (article_key, name, type, mentions, country) SELECT * FROM unnest(@keys, @names, @types, @mentions, @countries)");
        Add(insert, "keys", NpgsqlDbType.Bigint, names.Select(name => name.Key));
        Add(insert, "names", NpgsqlDbType.Text, names.Select(name => name.Entity.Text));
        Add(insert, "types", NpgsqlDbType.Text, names.Select(name => name.Entity.Type));
        Add(insert, "mentions", NpgsqlDbType.Integer, names.Select(name => name.Entity.Mentions.Count));
        Add(insert, "countries", NpgsqlDbType.Text, names.Select(name => name.Entity.Country));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteSearchAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var parts = heads.SelectMany(head => SearchParts.Of(head.Value.Article.Article).Select((words, part) => (head.Key, Part: part, Words: words))).ToList();
        await using var insert = Command(
            "INSERT INTO article_search (article_key, part, words) SELECT q.k, q.p, to_tsvector('simple', q.w) FROM unnest(@keys, @parts, @words) AS q (k, p, w)");
        Add(insert, "keys", NpgsqlDbType.Bigint, parts.Select(part => part.Key));
        Add(insert, "parts", NpgsqlDbType.Integer, parts.Select(part => part.Part));
        Add(insert, "words", NpgsqlDbType.Text, parts.Select(part => part.Words));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteOutcomesAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        await using (var insert = Command("INSERT INTO outcomes (drop_key, record, outcome, stage, article_id) SELECT * FROM unnest(@drops, @records, @outcomes, @stages, @articles)"))
        {
            Add(insert, "drops", NpgsqlDbType.Bigint, plan.Outcomes.Select(row => row.DropKey));
            Add(insert, "records", NpgsqlDbType.Integer, plan.Outcomes.Select(row => row.Record));
            Add(insert, "outcomes", NpgsqlDbType.Smallint, plan.Outcomes.Select(row => (short)row.Outcome));
            Add(insert, "stages", NpgsqlDbType.Text, plan.Outcomes.Select(row => row.Stage));
            Add(insert, "articles", NpgsqlDbType.Uuid, plan.Outcomes.Select(row => row.ArticleId));
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        var refused = plan.Outcomes.Where(row => row.Refusal is not null).ToList();
        if (refused.Count == 0)
            return;
        await using var reasons = Command("INSERT INTO reasons (drop_key, record, reason, remedy, exception) SELECT * FROM unnest(@drops, @records, @reasons, @remedies, @exceptions)");
        Add(reasons, "drops", NpgsqlDbType.Bigint, refused.Select(row => row.DropKey));
        Add(reasons, "records", NpgsqlDbType.Integer, refused.Select(row => row.Record));
        Add(reasons, "reasons", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Reason));
        Add(reasons, "remedies", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Remedy));
        Add(reasons, "exceptions", NpgsqlDbType.Text, refused.Select(row => row.Refusal!.Exception));
        await reasons.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteMarksAsync(CancellationToken cancellation)
    {
        foreach (var (fetcher, number) in batch.Marks.OrderBy(mark => mark.Fetcher, StringComparer.Ordinal))
        {
            await using var mark = Command(
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
        await using (var turn = Command("SELECT 1 FROM drops WHERE drop_key = ANY(@keys) ORDER BY drop_key FOR UPDATE"))
        {
            Add(turn, "keys", NpgsqlDbType.Bigint, touched.Select(drop => drop.Value));
            await turn.ExecuteNonQueryAsync(cancellation);
        }

        await using var update = Command("""
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
        Add(update, "keys", NpgsqlDbType.Bigint, touched.Select(drop => drop.Value));
        Add(update, "records", NpgsqlDbType.Bigint, touched.Select(drop => (long?)drop.End?.Records));
        Add(update, "hashes", NpgsqlDbType.Text, touched.Select(drop => drop.End?.Sha256));
        Add(update, "abandoned", NpgsqlDbType.Boolean, touched.Select(drop => drop.End?.Abandoned == true));
        Add(update, "k", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Total));
        Add(update, "stored", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Stored));
        Add(update, "revised", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Revised));
        Add(update, "unchanged", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Unchanged));
        Add(update, "rejected", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Rejected));
        Add(update, "failed", NpgsqlDbType.Bigint, touched.Select(drop => drop.Counts.Failed));
        await using var rows = await update.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetInt32(1) == (int)DropState.Settled)
                settled.Add(new DropSettled(rows.GetGuid(0), new OutcomeCounts(rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5), rows.GetInt64(6))));
        }

        return settled;
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection);

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values.ToArray() });
}
