using Ingest.Storage.Searching;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Writes revisions, and what the current ones are about, into SQLite.</summary>
internal sealed class SqliteRevisions(SqliteConnection connection, SqliteTransaction transaction)
{
    public void Write(SettlingPlan plan)
    {
        WriteRevisions(plan);
        WriteHeads(plan);
    }

    private void WriteRevisions(SettlingPlan plan)
    {
        using var insert = connection.Command(
            transaction,
            "INSERT INTO revisions (article_key, text_id, drop_key, record, text, document, base_text_id) VALUES ($article, $text_id, $drop, $record, $text, $document, $base)"
            + (plan.Rewrites ? " ON CONFLICT (article_key, text_id) DO UPDATE SET document = excluded.document" : ""),
            "$article", "$text_id", "$drop", "$record", "$text", "$document", "$base");
        foreach (var revision in plan.Revisions)
        {
            var article = revision.Article.Article;
            insert.Execute(
                revision.ArticleKey, SqlTypes.Bytes(article.TextId), revision.DropKey, article.Origin.Record, article.Text, Documents.Write(revision.Article),
                revision.Base is { } made ? SqlTypes.Bytes(made) : null);
        }
    }

    private void WriteHeads(SettlingPlan plan)
    {
        using var head = connection.Command(
            transaction,
            """
            UPDATE articles SET text_id = $text_id, head_time = $time, head_claimed_at = $claimed, head_drop_id = $drop, head_record = $record,
                title = $title, outlet = $outlet, published = $published, language = $language
            WHERE article_key = $key
            """,
            "$text_id", "$time", "$claimed", "$drop", "$record", "$title", "$outlet", "$published", "$language", "$key");
        using var clearTopics = connection.Command(transaction, "DELETE FROM topics WHERE article_key = $key", "$key");
        using var clearNames = connection.Command(transaction, "DELETE FROM names WHERE article_key = $key", "$key");
        using var clearSearch = connection.Command(transaction, "DELETE FROM article_search WHERE rowid = $key", "$key");
        using var topic = connection.Command(transaction, "INSERT INTO topics (article_key, topic_id, score) VALUES ($key, $id, $score) ON CONFLICT DO NOTHING", "$key", "$id", "$score");
        using var name = connection.Command(
            transaction,
            "INSERT INTO names (article_key, name, type, mentions, country) VALUES ($key, $name, $type, $mentions, $country) ON CONFLICT DO NOTHING",
            "$key", "$name", "$type", "$mentions", "$country");
        using var search = connection.Command(transaction, "INSERT INTO article_search (rowid, title, text) VALUES ($key, $title, $text)", "$key", "$title", "$text");
        using var pending = connection.Command(
            transaction, "INSERT INTO story_pending (article_key, text_id) VALUES ($key, $text_id) ON CONFLICT (article_key) DO UPDATE SET text_id = excluded.text_id, attempts = 0",
            "$key", "$text_id");
        foreach (var (key, revision) in plan.Heads)
        {
            var (article, notes) = (revision.Article.Article, revision.Article.Annotations);
            var order = revision.Order;
            head.Execute(SqlTypes.Bytes(article.TextId), SqlTypes.Text(order.Time), SqlTypes.Text(order.ClaimedAt), SqlTypes.Bytes(order.DropId), order.Record,
                article.Title, article.Outlet, article.Published is { } published ? SqlTypes.Text(published.At) : null, notes.Language, key);
            if (!revision.First)
            {
                clearTopics.Execute(key);
                clearNames.Execute(key);
            }

            foreach (var found in notes.Topics)
                topic.Execute(key, found.Id, found.Score);
            foreach (var found in notes.Entities)
                name.Execute(key, found.Text, found.Type, found.Mentions.Count, found.Country);
            if (revision.SameText)
                continue;
            pending.Execute(key, SqlTypes.Bytes(article.TextId));
            if (!revision.First)
                clearSearch.Execute(key);
            search.Execute(key, SearchText.Fold(article.Title ?? ""), SearchText.Fold(article.Text));
        }
    }
}
