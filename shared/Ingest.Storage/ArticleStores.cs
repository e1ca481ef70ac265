using Ingest.Storage.Postgres;
using Ingest.Storage.Sqlite;
using Npgsql;

namespace Ingest.Storage;

/// <summary>Opens the store that a connection names.</summary>
public static class ArticleStores
{
    public const string FileName = "archive.db";

    /// <param name="connection">See <see cref="StorageOptions.Connection"/>; null or empty means the data folder's own archive.</param>
    /// <param name="dataFolder">The data folder; needed when no connection is named.</param>
    /// <exception cref="ArgumentException">The connection is neither an address of PostgreSQL nor a path.</exception>
    public static IArticleStore Open(string? connection, string? dataFolder)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return dataFolder is null
                ? throw new ArgumentException("Storage:Connection is empty; name a PostgreSQL connection or a SQLite file")
                : new SqliteStore(Path.Combine(dataFolder, FileName));
        }

        if (IsPostgresAddress(connection))
            return new PostgresStore(FromAddress(connection));
        return connection.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new PostgresStore(connection)
            : new SqliteStore(connection);
    }

    private static bool IsPostgresAddress(string connection) =>
        connection.StartsWith("postgres://", StringComparison.Ordinal) || connection.StartsWith("postgresql://", StringComparison.Ordinal);

    private static string FromAddress(string address)
    {
        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':', 2);
        var parts = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0)
            parts.Port = uri.Port;
        if (user[0].Length > 0)
            parts.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            parts.Password = Uri.UnescapeDataString(user[1]);
        return parts.ConnectionString;
    }
}
