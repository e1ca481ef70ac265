using System.Data;
using Ingest.Contracts;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>One batch in one SQLite transaction, statement by statement as the protocol numbers them.</summary>
internal sealed class SqliteSettling(SqliteConnection connection, Batch batch)
{
    public Settlement Run()
    {
        // Immediate: a batch writes in any case, and a reader that turns writer half-way cannot wait for its turn.
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var view = Read(transaction);
        var plan = Settler.Decide(batch, view);
        new SqliteRevisions(connection, transaction).Write(plan);
        WriteOutcomes(transaction, plan);
        WriteMarks(transaction);
        var settled = WriteDrops(transaction, plan, view.DropKeys);
        transaction.Commit();
        return new Settlement(plan.Records, settled);
    }

    private LedgerView Read(SqliteTransaction transaction)
    {
        var dropKeys = new Dictionary<Guid, long>();
        using var addDrop = connection.Command(transaction, "INSERT INTO drops (drop_id, path, claimed_at) VALUES ($id, $path, $at) ON CONFLICT DO NOTHING", "$id", "$path", "$at");
        using var findDrop = connection.Command(transaction, "SELECT drop_key FROM drops WHERE drop_id = $id", "$id");
        foreach (var origin in Drops())
        {
            if (dropKeys.ContainsKey(origin.DropId))
                continue;
            addDrop.Execute(SqlTypes.Bytes(origin.DropId), origin.Path, SqlTypes.Text(origin.ClaimedAt));
            findDrop.Parameters[0].Value = SqlTypes.Bytes(origin.DropId);
            dropKeys[origin.DropId] = (long)findDrop.ExecuteScalar()!;
        }

        var outcomes = new Dictionary<(long, int), (Outcome, Guid?)>();
        using var findOutcome = connection.Command(transaction, "SELECT outcome, article_id FROM outcomes WHERE drop_key = $key AND record = $record", "$key", "$record");
        foreach (var origin in batch.Refusals.Select(refusal => refusal.Origin).Concat(batch.Articles.Select(article => article.Article.Origin)))
        {
            var key = dropKeys[origin.DropId];
            findOutcome.Parameters[0].Value = key;
            findOutcome.Parameters[1].Value = origin.Record;
            using var row = findOutcome.ExecuteReader();
            if (row.Read())
                outcomes[(key, origin.Record)] = ((Outcome)row.GetInt32(0), row.IsDBNull(1) ? null : SqlTypes.Uuid(row.GetValue(1)));
        }

        return new LedgerView { DropKeys = dropKeys, Outcomes = outcomes, Articles = ReadArticles(transaction, dropKeys, outcomes) };
    }

    private Dictionary<Guid, KnownArticle> ReadArticles(
        SqliteTransaction transaction, Dictionary<Guid, long> dropKeys, Dictionary<(long, int), (Outcome, Guid?)> outcomes)
    {
        var articles = new Dictionary<Guid, KnownArticle>();
        using var addArticle = connection.Command(transaction, "INSERT INTO articles (article_id) VALUES ($id) ON CONFLICT DO NOTHING", "$id");
        using var findArticle = connection.Command(
            transaction, "SELECT article_key, head_time, head_claimed_at, head_drop_id, head_record FROM articles WHERE article_id = $id", "$id");
        using var findTexts = connection.Command(transaction, "SELECT text_id FROM revisions WHERE article_key = $key", "$key");
        foreach (var article in batch.Articles.Select(article => article.Article))
        {
            if (articles.ContainsKey(article.ArticleId) || outcomes.ContainsKey((dropKeys[article.Origin.DropId], article.Origin.Record)))
                continue;
            addArticle.Execute(SqlTypes.Bytes(article.ArticleId));
            findArticle.Parameters[0].Value = SqlTypes.Bytes(article.ArticleId);
            using var row = findArticle.ExecuteReader();
            row.Read();
            var key = row.GetInt64(0);
            HeadOrder? head = row.IsDBNull(1)
                ? null
                : new HeadOrder(SqlTypes.Time(row.GetValue(1)), SqlTypes.Time(row.GetValue(2)), SqlTypes.Uuid(row.GetValue(3)), row.GetInt32(4));
            var texts = new HashSet<Guid>();
            if (head is not null)
            {
                findTexts.Parameters[0].Value = key;
                using var rows = findTexts.ExecuteReader();
                while (rows.Read())
                    texts.Add(SqlTypes.Uuid(rows.GetValue(0)));
            }

            articles[article.ArticleId] = new KnownArticle(key, head, texts);
        }

        return articles;
    }

    private void WriteOutcomes(SqliteTransaction transaction, SettlingPlan plan)
    {
        using var outcome = connection.Command(
            transaction, "INSERT INTO outcomes (drop_key, record, outcome, stage, article_id) VALUES ($drop, $record, $outcome, $stage, $article)",
            "$drop", "$record", "$outcome", "$stage", "$article");
        using var reason = connection.Command(
            transaction, "INSERT INTO reasons (drop_key, record, reason, remedy, exception) VALUES ($drop, $record, $reason, $remedy, $exception)",
            "$drop", "$record", "$reason", "$remedy", "$exception");
        foreach (var row in plan.Outcomes)
        {
            outcome.Execute(row.DropKey, row.Record, (int)row.Outcome, row.Stage, row.ArticleId is { } id ? SqlTypes.Bytes(id) : null);
            if (row.Refusal is { } refusal)
                reason.Execute(row.DropKey, row.Record, refusal.Reason, refusal.Remedy, refusal.Exception);
        }
    }

    private void WriteMarks(SqliteTransaction transaction)
    {
        using var mark = connection.Command(
            transaction, "INSERT INTO fetchers (fetcher, mark) VALUES ($fetcher, $mark) ON CONFLICT (fetcher) DO UPDATE SET mark = max(mark, excluded.mark)",
            "$fetcher", "$mark");
        foreach (var (fetcher, number) in batch.Marks)
            mark.Execute(fetcher, number);
    }

    private List<DropSettled> WriteDrops(SqliteTransaction transaction, SettlingPlan plan, IReadOnlyDictionary<Guid, long> dropKeys)
    {
        var settled = new List<DropSettled>();
        using var update = connection.Command(transaction, DropUpdate, "$records", "$sha256", "$abandoned", "$k", "$stored", "$revised", "$unchanged", "$rejected", "$failed", "$key");
        foreach (var (dropId, key) in dropKeys.OrderBy(pair => pair.Value))
        {
            var counts = plan.Counts.GetValueOrDefault(key, OutcomeCounts.None);
            var end = batch.Ends.LastOrDefault(end => end.DropId == dropId);
            if (counts.Total == 0 && end is null)
                continue;
            update.Set(end?.Records, end?.Sha256, end?.Abandoned == true ? 1 : 0, counts.Total,
                counts.Stored, counts.Revised, counts.Unchanged, counts.Rejected, counts.Failed, key);
            using var row = update.ExecuteReader();
            row.Read();
            if (row.GetInt32(0) == (int)DropState.Settled)
                settled.Add(new DropSettled(dropId, new OutcomeCounts(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5))));
        }

        return settled;
    }

    private const string DropUpdate = """
        UPDATE drops SET
            records = coalesce($records, records), sha256 = coalesce($sha256, sha256), settled = settled + $k,
            n_stored = n_stored + $stored, n_revised = n_revised + $revised, n_unchanged = n_unchanged + $unchanged,
            n_rejected = n_rejected + $rejected, n_failed = n_failed + $failed,
            state = CASE WHEN state <> 0 THEN state WHEN $abandoned = 1 THEN 2 WHEN coalesce($records, records) = settled + $k THEN 1 ELSE 0 END
        WHERE drop_key = $key
        RETURNING state, n_stored, n_revised, n_unchanged, n_rejected, n_failed
        """;

    private IEnumerable<Origin> Drops() => batch.Articles.Select(article => article.Article.Origin)
        .Concat(batch.Refusals.Select(refusal => refusal.Origin))
        .Concat(batch.Ends.Select(end => new Origin(end.DropId, end.ClaimedAt, 0, end.Path)));
}
