using System.Data.Common;
using Dapper;
using Ingest.Storage.Rewriting;
using Ingest.Storage.Settling;

namespace Ingest.Storage.Sql;

/// <summary>What both databases do with the same SQL when an archive is written anew: all but writing revisions.</summary>
internal abstract class SqlRewriting(SqlStore store) : IRewritingStore
{
    public async Task<IReadOnlyList<WalkedArticle>> ReadAsync(long after, int most, CancellationToken cancellation)
    {
        const string sql = """
            SELECT a.article_key, v.text, v.document, b.text AS base_text, b.document AS base_document
            FROM articles a JOIN revisions v ON v.article_key = a.article_key AND v.text_id = a.text_id
            LEFT JOIN revisions b ON b.article_key = a.article_key AND b.text_id = v.base_text_id
            WHERE a.article_key > @after ORDER BY a.article_key LIMIT @most
            """;
        var rows = await store.ReadAsync<WalkedRow>(sql, new { after, most }, cancellation);
        return [.. rows.Select(row => new WalkedArticle(
            row.ArticleKey, Documents.Read(row.Document, row.Text), row.BaseDocument is null ? null : Documents.Read(row.BaseDocument, row.BaseText!)))];
    }

    public Task<int> WriteAsync(IReadOnlyList<Rewrite> rewrites, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            var wanted = rewrites.ToDictionary(rewrite => rewrite.Key);
            await using var transaction = await BeginAsync(connection, cancellation);
            var plan = new SettlingPlan { Rewrites = true };
            foreach (var row in await LockAsync(connection, transaction, [.. wanted.Keys]))
            {
                var rewrite = wanted[row.ArticleKey];
                if (row.TextId != rewrite.TextId)
                    continue;
                var revision = new NewRevision(row.ArticleKey, row.DropKey, rewrite.Article) { Base = rewrite.Base, SameText = rewrite.Article.Article.TextId == rewrite.TextId };
                plan.Revisions.Add(revision);
                plan.Heads[row.ArticleKey] = revision;
            }

            if (plan.Revisions.Count > 0)
                await WriteAsync(connection, transaction, plan, cancellation);
            await transaction.CommitAsync(cancellation);
            return plan.Revisions.Count;
        },
        cancellation);

    public async Task<IReadOnlyList<StoredBoilerplate>> GetBoilerplateAsync(CancellationToken cancellation) =>
        [.. (await store.ReadAsync<BoilerplateRow>("SELECT outlet, hash, articles, verdict, example_key, paragraph FROM boilerplate ORDER BY outlet, hash", null, cancellation))
            .Select(row => new StoredBoilerplate(row.Outlet, row.Hash, row.Articles, (BoilerplateVerdict)row.Verdict, row.ExampleKey, row.Paragraph))];

    public Task SetBoilerplateAsync(IReadOnlyList<StoredBoilerplate> boilerplate, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var transaction = await BeginAsync(connection, cancellation);
            await connection.ExecuteAsync("DELETE FROM boilerplate", null, transaction);
            await connection.ExecuteAsync(
                "INSERT INTO boilerplate (outlet, hash, articles, verdict, example_key, paragraph) VALUES (@Outlet, @Hash, @Articles, @Verdict, @ExampleKey, @Paragraph)",
                boilerplate, transaction);
            await transaction.CommitAsync(cancellation);
            return 0;
        },
        cancellation);

    /// <summary>Begins a transaction that writes.</summary>
    protected abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>How a query ends that locks the articles it reads.</summary>
    protected abstract string ForUpdate { get; }

    protected abstract Task WriteAsync(DbConnection connection, DbTransaction transaction, SettlingPlan plan, CancellationToken cancellation);

    private async Task<List<LockedRow>> LockAsync(DbConnection connection, DbTransaction transaction, long[] keys)
    {
        var rows = new List<LockedRow>();
        foreach (var chunk in keys.Order().Chunk(500))
        {
            rows.AddRange(await connection.QueryAsync<LockedRow>(
                $"""
                SELECT a.article_key, a.text_id, v.drop_key FROM articles a JOIN revisions v ON v.article_key = a.article_key AND v.text_id = a.text_id
                WHERE {store.In("a.article_key", "keys")} ORDER BY a.article_key {ForUpdate}
                """,
                new { keys = chunk }, transaction));
        }

        return rows;
    }

    private sealed class WalkedRow
    {
        public long ArticleKey { get; set; }

        public string Text { get; set; } = "";

        public string Document { get; set; } = "";

        public string? BaseText { get; set; }

        public string? BaseDocument { get; set; }
    }

    private sealed class LockedRow
    {
        public long ArticleKey { get; set; }

        public Guid TextId { get; set; }

        public long DropKey { get; set; }
    }

    private sealed class BoilerplateRow
    {
        public string Outlet { get; set; } = "";

        public long Hash { get; set; }

        public long Articles { get; set; }

        public int Verdict { get; set; }

        public long ExampleKey { get; set; }

        public int Paragraph { get; set; }
    }
}
