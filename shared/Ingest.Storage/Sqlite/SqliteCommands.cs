using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Statements that are prepared once and run for many rows.</summary>
internal static class SqliteCommands
{
    public static SqliteCommand Command(this SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }

    public static void Set(this SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    public static int Execute(this SqliteCommand command, params object?[] values)
    {
        command.Set(values);
        return command.ExecuteNonQuery();
    }
}
