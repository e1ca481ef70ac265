using System.Data.Common;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Npgsql;

namespace Ingest.Storage.Postgres;

/// <summary>Writes an archive on PostgreSQL anew.</summary>
internal sealed class PostgresRewriting(PostgresStore store) : SqlRewriting(store)
{
    protected override string ForUpdate => "FOR UPDATE OF a";

    protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(cancellation);

    protected override Task WriteAsync(DbConnection connection, DbTransaction transaction, SettlingPlan plan, CancellationToken cancellation) =>
        new PostgresRevisions((NpgsqlConnection)connection).WriteAsync(plan, cancellation);
}
