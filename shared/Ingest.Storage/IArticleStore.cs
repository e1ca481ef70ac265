using Ingest.Storage.Rewriting;
using Ingest.Storage.Stories;

namespace Ingest.Storage;

/// <summary>The ledger and the archive: what became of every record, and the articles themselves.</summary>
/// <remarks>
/// Only the store stage, <see cref="ForgetAsync"/> and <see cref="Rewriting"/> write. Every method throws <see cref="StoreUnavailableException"/>
/// when the database cannot be reached, is full, or has no schema yet.
/// </remarks>
public interface IArticleStore
{
    /// <summary>How messages name this store: "SQLite archive DATA/archive.db". Never holds a password.</summary>
    string Name { get; }

    /// <summary>The stories that the articles tell.</summary>
    IStoryStore Stories { get; }

    /// <summary>The articles as they are tagged and cleaned anew.</summary>
    IRewritingStore Rewriting { get; }

    /// <summary>Brings the schema up to date, under a lock that other processes respect.</summary>
    /// <exception cref="NewerSchemaException">The archive was made by a newer Ingest.</exception>
    Task MigrateAsync(CancellationToken cancellation);

    /// <summary>Checks, without changing anything, that the database answers and carries the schema of this program.</summary>
    Task ProbeAsync(CancellationToken cancellation);

    /// <summary>Writes one batch in one transaction. Repeating a batch changes nothing.</summary>
    /// <exception cref="StoreConflictException">Another writer was faster: settle the batch again.</exception>
    /// <exception cref="StoreDataException">A value of the batch cannot be stored: settle its records one by one.</exception>
    Task<Settlement> SettleAsync(Batch batch, CancellationToken cancellation);

    /// <summary>The drops of these ids that the ledger knows, in no particular order.</summary>
    Task<IReadOnlyList<Drop>> GetDropsAsync(IReadOnlyCollection<Guid> dropIds, CancellationToken cancellation);

    /// <summary>All drops that match, the oldest first.</summary>
    IAsyncEnumerable<Drop> ListDropsAsync(DropQuery query, CancellationToken cancellation);

    /// <summary>Which records of a drop have an outcome.</summary>
    Task<RecordSet> GetSettledRecordsAsync(Guid dropId, CancellationToken cancellation);

    /// <summary>Rejected and failed records, ordered by drop and record.</summary>
    IAsyncEnumerable<RefusedRecord> ListRefusalsAsync(RefusalQuery query, CancellationToken cancellation);

    /// <summary>The number of the last mark of this fetcher that came back; 0 when none has.</summary>
    Task<long> GetMarkAsync(string fetcher, CancellationToken cancellation);

    /// <summary>Drops whose counters differ from their outcome rows, counted row by row.</summary>
    IAsyncEnumerable<DropDifference> CheckLedgerAsync(CancellationToken cancellation);

    /// <summary>The outcome of one record, or of all records that led to one article.</summary>
    Task<IReadOnlyList<TracedRecord>> TraceAsync(TraceQuery query, CancellationToken cancellation);

    /// <summary>The article with its current revision; null when it is not in the archive.</summary>
    Task<StoredArticle?> FindAsync(Guid articleId, CancellationToken cancellation);

    /// <summary>These articles with their current revisions, in no particular order; those that are not in the archive are left out.</summary>
    Task<IReadOnlyList<StoredArticle>> FindManyAsync(IReadOnlyCollection<Guid> articleIds, CancellationToken cancellation);

    /// <summary>The revisions of an article in the order of their times, so that the current one is last; none when it is not in the archive.</summary>
    Task<IReadOnlyList<StoredRevision>> ListRevisionsAsync(Guid articleId, CancellationToken cancellation);

    /// <summary>Every article once, with its current revision, in the order in which they were first stored.</summary>
    IAsyncEnumerable<StoredArticle> ExportAsync(CancellationToken cancellation);

    /// <summary>Full-text search over title and text; without terms, the newest articles.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation);

    Task<StoreStatus> GetStatusAsync(CancellationToken cancellation);

    /// <summary>Deletes an article with all its revisions; its outcomes stay. Returns the records that brought it.</summary>
    Task<IReadOnlyList<TracedRecord>> ForgetAsync(Guid articleId, CancellationToken cancellation);

    /// <summary>Notes that a source file was changed on purpose, so that a deep audit compares with what it is now.</summary>
    Task AmendSourceAsync(Guid dropId, string sha256, CancellationToken cancellation);
}
