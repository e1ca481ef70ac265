using System.Data;
using System.Data.Common;
using Ingest.Storage.Settling;
using Ingest.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Writes an archive on SQLite anew.</summary>
internal sealed class SqliteRewriting(SqliteStore store) : SqlRewriting(store)
{
    /// <summary>Who writes is alone.</summary>
    protected override string ForUpdate => "";

    protected override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    protected override Task WriteAsync(DbConnection connection, DbTransaction transaction, SettlingPlan plan, CancellationToken cancellation)
    {
        new SqliteRevisions((SqliteConnection)connection, (SqliteTransaction)transaction).Write(plan);
        return Task.CompletedTask;
    }
}
