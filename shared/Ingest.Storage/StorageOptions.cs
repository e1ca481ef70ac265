namespace Ingest.Storage;

/// <summary>Where the ledger and the archive are.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>
    /// A PostgreSQL connection string (<c>Host=db;Username=ingest;…</c>) or address (<c>postgresql://user@host/database</c>),
    /// or the path of a SQLite file. The default is none: the data folder's <c>archive.db</c>.
    /// </summary>
    public string? Connection { get; set; }
}
