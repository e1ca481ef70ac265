using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using DbUp;
using Ingest.Storage.Rewriting;
using Ingest.Storage.Searching;
using Ingest.Storage.Sql;
using Ingest.Storage.Stories;
using Npgsql;

namespace Ingest.Storage.Postgres;

/// <summary>The distributed store: any number of store processes write to it at once.</summary>
internal sealed class PostgresStore : SqlStore
{
    /// <summary>The key of the advisory lock under which the schema changes: "ingest" in ASCII.</summary>
    private const long MigrationLock = 0x696E67657374;

    private readonly string _connectionString;

    public PostgresStore(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!parts.ContainsKey("Application Name"))
            parts.ApplicationName = "ingest";
        if (!parts.ContainsKey("Timeout"))
            parts.Timeout = 5;
        // Kerberos is asked for by nobody here, and images without its library complain of it on every start.
        if (!parts.ContainsKey("GSS Encryption Mode"))
            parts.GssEncryptionMode = GssEncryptionMode.Disable;
        _connectionString = parts.ConnectionString;
        Name = $"PostgreSQL database {parts.Database ?? parts.Username} on {parts.Host}:{parts.Port}";
    }

    public override string Name { get; }

    public override IStoryStore Stories => new PostgresStories(this);

    public override IRewritingStore Rewriting => new PostgresRewriting(this);

    public override Task MigrateAsync(CancellationToken cancellation) => RunAsync(
        async connection =>
        {
            await connection.ExecuteAsync($"SELECT pg_advisory_lock({MigrationLock})", commandTimeout: 300);
            try
            {
                Migrations.Run(DeployChanges.To.PostgresqlDatabase(_connectionString).WithVariablesDisabled(), "Postgres", Name);
            }
            finally
            {
                await connection.ExecuteAsync($"SELECT pg_advisory_unlock({MigrationLock})");
            }

            return 0;
        },
        cancellation);

    public override async Task ProbeAsync(CancellationToken cancellation)
    {
        var applied = await RunAsync(connection => connection.QueryAsync<string>("SELECT scriptname FROM schemaversions"), cancellation);
        var known = Migrations.Names("Postgres");
        Migrations.Refuse(applied, known, Name);
        if (known.Except(applied).Any())
            throw new StoreUnavailableException($"{Name} waits for its schema to be brought up to date; the store service does that when it starts");
    }

    public override Task<Settlement> SettleAsync(Batch batch, CancellationToken cancellation) => RunAsync(
        connection => new PostgresSettling((NpgsqlConnection)connection, batch).RunAsync(cancellation),
        cancellation);

    protected override string ForgetSearch =>
        "DELETE FROM article_search WHERE article_key = (SELECT article_key FROM articles WHERE article_id = @articleId)";

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Classes of SQLSTATE: https://www.postgresql.org/docs/17/errcodes-appendix.html
    internal override Exception? Translate(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } error =>
            new StoreUnavailableException($"{Name} has no tables yet; the store service makes them when it starts", error),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation } error =>
            new StoreConflictException($"{Name}: another store was faster: {error.MessageText}", error),
        PostgresException error when error.SqlState.StartsWith("40", StringComparison.Ordinal) =>
            new StoreConflictException($"{Name}: {error.MessageText}", error),
        PostgresException error when error.SqlState[..2] is "22" or "23" or "54" =>
            new StoreDataException($"{Name} refused a value: {error.SqlState} {error.MessageText}", error),
        NpgsqlException or SocketException or TimeoutException =>
            new StoreUnavailableException($"{Name} is not available: {exception.Message}", exception),
        _ => null,
    };

    internal override string In(string column, string parameter) => $"{column} = ANY(@{parameter})";

    protected override Array Ids(Guid[] ids) => ids;

    protected override string Contains(string column, string parameter) => $"position(lower(@{parameter}) in lower({column})) > 0";

    protected override string Matches(IReadOnlyList<SearchTerm> terms, DynamicParameters parameters)
    {
        // An article may have several parts: each wanted term must stand in one of them, no excluded one in any.
        var conditions = terms.Select((term, index) =>
        {
            parameters.Add($"match{index}", string.Join(" <-> ", term.Words) + (term.Prefix ? ":*" : ""));
            var found = $"EXISTS (SELECT 1 FROM article_search s WHERE s.article_key = a.article_key AND s.words @@ @match{index}::tsquery)";
            var among = $"a.article_key IN (SELECT s.article_key FROM article_search s WHERE s.words @@ @match{index}::tsquery)";
            return term.Excluded ? $"NOT {found}" : among;
        });
        return string.Join(" AND ", conditions);
    }
}
