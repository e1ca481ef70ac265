using System.Data.Common;
using Dapper;
using DbUp;
using Ingest.Storage.Rewriting;
using Ingest.Storage.Searching;
using Ingest.Storage.Sql;
using Ingest.Storage.Stories;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>The embedded store: one file, in write-ahead mode, flushed at each commit.</summary>
internal sealed class SqliteStore(string path) : SqlStore
{
    private readonly string _path = Path.GetFullPath(path);

    public override IStoryStore Stories => new SqliteStories(this, _path);

    public override IRewritingStore Rewriting => new SqliteRewriting(this);

    public override string Name => $"SQLite archive {path}";

    public override Task MigrateAsync(CancellationToken cancellation) => Task.Run(
        async () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            await using var turn = await MigrationLockAsync(cancellation);
            try
            {
                Migrations.Run(DeployChanges.To.SqliteDatabase(ConnectionString(SqliteOpenMode.ReadWriteCreate)).WithVariablesDisabled(), "Sqlite", Name);
                await using var connection = await OpenAsync(cancellation);
                await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
            }
            catch (SqliteException exception)
            {
                throw Translate(exception) ?? new StoreUnavailableException($"{Name}: {exception.Message}", exception);
            }
        },
        cancellation);

    public override async Task ProbeAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_path))
            throw new StoreUnavailableException($"{Name} does not exist yet; 'ingest run' makes it");
        var applied = await RunAsync(connection => connection.QueryAsync<string>("SELECT ScriptName FROM SchemaVersions"), cancellation);
        var known = Migrations.Names("Sqlite");
        Migrations.Refuse(applied, known, Name);
        if (known.Except(applied).Any())
            throw new StoreUnavailableException($"{Name} waits for its schema to be brought up to date; 'ingest run' does that");
    }

    public override Task<Settlement> SettleAsync(Batch batch, CancellationToken cancellation) => RunAsync(
        connection => Task.FromResult(new SqliteSettling((SqliteConnection)connection, batch).Run()),
        cancellation);

    protected override string ForgetSearch =>
        "DELETE FROM article_search WHERE rowid = (SELECT article_key FROM articles WHERE article_id = @articleId)";

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadWrite));
        try
        {
            await connection.OpenAsync(cancellation);
            // FULL: a file goes to done/ on the word of a commit, so a commit must survive a power cut.
            await connection.ExecuteAsync("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override Exception? Translate(Exception exception) => exception is not SqliteException error
        ? null
        : error.SqliteErrorCode switch
        {
            Toobig or Constraint or Mismatch or Range => new StoreDataException($"{Name} refused a value: {error.Message}", error),
            CantOpen when !File.Exists(_path) => new StoreUnavailableException($"{Name} does not exist yet; 'ingest run' makes it", error),
            Error when error.Message.Contains("no such table", StringComparison.Ordinal) =>
                new StoreUnavailableException($"{Name} has no tables yet; 'ingest run' makes them", error),
            Perm or Busy or Locked or ReadOnly or IoErr or Full or CantOpen or Protocol =>
                new StoreUnavailableException($"{Name} is not available: {error.Message}", error),
            _ => null,
        };

    internal override string In(string column, string parameter) => $"{column} IN @{parameter}";

    protected override Array Ids(Guid[] ids) => Array.ConvertAll(ids, SqlTypes.Bytes);

    protected override string Contains(string column, string parameter) => $"instr(lower({column}), lower(@{parameter})) > 0";

    protected override string Matches(IReadOnlyList<SearchTerm> terms, DynamicParameters parameters)
    {
        var wanted = string.Join(" AND ", terms.Where(term => !term.Excluded).Select(Phrase));
        var excluded = terms.Where(term => term.Excluded).Select(Phrase).ToList();
        var unwanted = string.Join(" OR ", excluded);
        parameters.Add("match", excluded.Count == 0 ? wanted : wanted.Length == 0 ? unwanted : $"({wanted}) NOT ({unwanted})");
        return $"a.article_key {(wanted.Length == 0 ? "NOT IN" : "IN")} (SELECT rowid FROM article_search WHERE article_search MATCH @match)";
    }

    // Folded words hold letters and digits only, so a quoted phrase of them is safe in a query of FTS5.
    private static string Phrase(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.Prefix ? " *" : "")}";

    private string ConnectionString(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = mode,
        Pooling = true,
        DefaultTimeout = 2,
    }.ConnectionString;

    private async Task<FileStream> MigrationLockAsync(CancellationToken cancellation)
    {
        var path = _path + ".migrating";
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100, cancellation);
            }
            catch (IOException exception)
            {
                throw new StoreUnavailableException($"{Name}: another process has held {path} for 60 s", exception);
            }
        }
    }

    // https://www.sqlite.org/rescode.html
    private const int Error = 1, Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoErr = 10, Full = 13, CantOpen = 14, Protocol = 15,
        Toobig = 18, Constraint = 19, Mismatch = 20, Range = 25;
}
