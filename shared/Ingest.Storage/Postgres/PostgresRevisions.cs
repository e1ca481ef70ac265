using Ingest.Storage.Searching;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Ingest.Storage.Postgres;

/// <summary>Writes revisions, and what the current ones are about, into PostgreSQL: one statement for all rows of a table, within the caller's transaction.</summary>
internal sealed class PostgresRevisions(NpgsqlConnection connection)
{
    public async Task WriteAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        await WriteRevisionsAsync(plan, cancellation);
        await WriteHeadsAsync(plan, cancellation);
    }

    private async Task WriteRevisionsAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        if (plan.Revisions.Count == 0)
            return;
        await using var insert = connection.Command(
            "INSERT INTO revisions (article_key, text_id, drop_key, record, text, document, base_text_id) SELECT * FROM unnest(@keys, @ids, @drops, @records, @texts, @documents, @bases)"
            + (plan.Rewrites ? " ON CONFLICT (article_key, text_id) DO UPDATE SET document = excluded.document" : ""));
        insert.Add("keys", NpgsqlDbType.Bigint, plan.Revisions.Select(revision => revision.ArticleKey));
        insert.Add("ids", NpgsqlDbType.Uuid, plan.Revisions.Select(revision => revision.Article.Article.TextId));
        insert.Add("drops", NpgsqlDbType.Bigint, plan.Revisions.Select(revision => revision.DropKey));
        insert.Add("records", NpgsqlDbType.Integer, plan.Revisions.Select(revision => revision.Article.Article.Origin.Record));
        insert.Add("texts", NpgsqlDbType.Text, plan.Revisions.Select(revision => revision.Article.Article.Text));
        insert.Add("documents", NpgsqlDbType.Text, plan.Revisions.Select(revision => Documents.Write(revision.Article)));
        insert.Add("bases", NpgsqlDbType.Uuid, plan.Revisions.Select(revision => revision.Base));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteHeadsAsync(SettlingPlan plan, CancellationToken cancellation)
    {
        if (plan.Heads.Count == 0)
            return;
        var heads = plan.Heads.OrderBy(pair => pair.Key).ToList();
        await using (var update = connection.Command("""
            UPDATE articles a SET text_id = h.text_id, head_time = h.time, head_claimed_at = h.claimed, head_drop_id = h.drop_id, head_record = h.record,
                title = h.title, outlet = h.outlet, published = h.published, language = h.language
            FROM unnest(@keys, @ids, @times, @claimed, @drops, @records, @titles, @outlets, @published, @languages)
                AS h (key, text_id, time, claimed, drop_id, record, title, outlet, published, language)
            WHERE a.article_key = h.key
            """))
        {
            update.Add("keys", NpgsqlDbType.Bigint, heads.Select(head => head.Key));
            update.Add("ids", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Article.Article.TextId));
            update.Add("times", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Order.Time.ToUniversalTime()));
            update.Add("claimed", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Order.ClaimedAt.ToUniversalTime()));
            update.Add("drops", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Order.DropId));
            update.Add("records", NpgsqlDbType.Integer, heads.Select(head => head.Value.Order.Record));
            update.Add("titles", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Article.Title));
            update.Add("outlets", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Article.Outlet));
            update.Add("published", NpgsqlDbType.TimestampTz, heads.Select(head => head.Value.Article.Article.Published?.At.ToUniversalTime()));
            update.Add("languages", NpgsqlDbType.Text, heads.Select(head => head.Value.Article.Annotations.Language));
            await update.ExecuteNonQueryAsync(cancellation);
        }

        await ClearAsync(heads, ["topics", "names"], cancellation);
        await WriteTopicsAsync(heads, cancellation);
        await WriteNamesAsync(heads, cancellation);
        heads.RemoveAll(head => head.Value.SameText);
        await ClearAsync(heads, ["article_search"], cancellation);
        await WritePendingAsync(heads, cancellation);
        await WriteSearchAsync(heads, cancellation);
    }

    /// <summary>Deletes what is written anew of articles that were there before.</summary>
    private async Task ClearAsync(List<KeyValuePair<long, NewRevision>> heads, string[] tables, CancellationToken cancellation)
    {
        var renewed = heads.Where(head => !head.Value.First).Select(head => head.Key).ToArray();
        if (renewed.Length == 0)
            return;
        await using var clear = connection.Command(string.Join("; ", tables.Select(table => $"DELETE FROM {table} WHERE article_key = ANY(@keys)")));
        clear.Add("keys", NpgsqlDbType.Bigint, renewed);
        await clear.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WritePendingAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        await using var insert = connection.Command("""
            INSERT INTO story_pending (article_key, text_id) SELECT * FROM unnest(@keys, @ids)
            ON CONFLICT (article_key) DO UPDATE SET text_id = excluded.text_id, attempts = 0
            """);
        insert.Add("keys", NpgsqlDbType.Bigint, heads.Select(head => head.Key));
        insert.Add("ids", NpgsqlDbType.Uuid, heads.Select(head => head.Value.Article.Article.TextId));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteTopicsAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var topics = heads.SelectMany(head => head.Value.Article.Annotations.Topics.DistinctBy(topic => topic.Id).Select(topic => (head.Key, Topic: topic))).ToList();
        await using var insert = connection.Command("INSERT INTO topics (article_key, topic_id, score) SELECT * FROM unnest(@keys, @ids, @scores)");
        insert.Add("keys", NpgsqlDbType.Bigint, topics.Select(topic => topic.Key));
        insert.Add("ids", NpgsqlDbType.Text, topics.Select(topic => topic.Topic.Id));
        insert.Add("scores", NpgsqlDbType.Double, topics.Select(topic => topic.Topic.Score));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteNamesAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var names = heads.SelectMany(head => head.Value.Article.Annotations.Entities
            .DistinctBy(entity => (entity.Text, entity.Type)).Select(entity => (head.Key, Entity: entity))).ToList();
        await using var insert = connection.Command("INSERT INTO names (article_key, name, type, mentions, country) SELECT * FROM unnest(@keys, @names, @types, @mentions, @countries)");
        insert.Add("keys", NpgsqlDbType.Bigint, names.Select(name => name.Key));
        insert.Add("names", NpgsqlDbType.Text, names.Select(name => name.Entity.Text));
        insert.Add("types", NpgsqlDbType.Text, names.Select(name => name.Entity.Type));
        insert.Add("mentions", NpgsqlDbType.Integer, names.Select(name => name.Entity.Mentions.Count));
        insert.Add("countries", NpgsqlDbType.Text, names.Select(name => name.Entity.Country));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private async Task WriteSearchAsync(List<KeyValuePair<long, NewRevision>> heads, CancellationToken cancellation)
    {
        var parts = heads.SelectMany(head => SearchParts.Of(head.Value.Article.Article).Select((words, part) => (head.Key, Part: part, Words: words))).ToList();
        if (parts.Count == 0)
            return;
        await using (var extend = connection.Command("SELECT extend_article_search(@last)"))
        {
            extend.Parameters.AddWithValue("last", parts.Max(part => part.Key));
            await extend.ExecuteNonQueryAsync(cancellation);
        }

        await using var insert = connection.Command(
            "INSERT INTO article_search (article_key, part, words) SELECT q.k, q.p, q.w::tsvector FROM unnest(@keys, @parts, @words) AS q (k, p, w)");
        insert.Add("keys", NpgsqlDbType.Bigint, parts.Select(part => part.Key));
        insert.Add("parts", NpgsqlDbType.Integer, parts.Select(part => part.Part));
        insert.Add("words", NpgsqlDbType.Text, parts.Select(part => part.Words));
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
