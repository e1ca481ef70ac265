using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Ingest.Storage.Sql;

/// <summary>Asks a database, and turns what it throws into the store's own exceptions.</summary>
internal abstract class SqlDatabase
{
    /// <summary>How often an answer is asked for before its conflict is the caller's.</summary>
    private const int Attempts = 5;

    static SqlDatabase()
    {
        SqlTypes.Register();
        DefaultTypeMap.MatchNamesWithUnderscores = true;
    }

    public abstract string Name { get; }

    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Turns the database's exceptions into the store's own; null when it is neither the world's nor the data's fault.</summary>
    internal abstract Exception? Translate(Exception exception);

    internal async Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(cancellation);
            return await work(connection);
        }
        catch (Exception exception) when (Translate(exception) is { } own)
        {
            throw own;
        }
    }

    /// <summary>Reads a whole answer; again when the database gave it up for another's sake, as for a migration's.</summary>
    internal async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, object? parameters, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(
                    async connection => (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList(),
                    cancellation);
            }
            catch (StoreConflictException) when (attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(5, 50), cancellation);
            }
        }
    }

    /// <summary>Reads row by row, so that a table of any size fits.</summary>
    internal async IAsyncEnumerable<T> StreamAsync<T>(string sql, object? parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        DbConnection connection;
        IAsyncEnumerator<T> rows;
        try
        {
            connection = await OpenAsync(cancellation);
            rows = connection.QueryUnbufferedAsync<T>(sql, parameters).GetAsyncEnumerator(cancellation);
        }
        catch (Exception exception) when (Translate(exception) is { } own)
        {
            throw own;
        }

        await using (connection)
        await using (rows)
        {
            while (await NextAsync(rows))
                yield return rows.Current;
        }
    }

    private async ValueTask<bool> NextAsync<T>(IAsyncEnumerator<T> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (Exception exception) when (Translate(exception) is { } own)
        {
            throw own;
        }
    }
}
