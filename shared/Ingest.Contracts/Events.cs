namespace Ingest.Contracts;

/// <summary>Records left the fetcher. Carries up to 64 articles or 256 KB, whichever is less; one larger record travels alone.</summary>
public sealed record ArticlesFetched(IReadOnlyList<RawArticle> Articles, IReadOnlyList<DropPublished> Ends, Mark? Mark = null);

/// <summary>Records left the cleaner. <c>Ends</c> and <c>Mark</c> go on even when no article is left.</summary>
public sealed record ArticlesCleaned(IReadOnlyList<CleanArticle> Articles, IReadOnlyList<DropPublished> Ends, Mark? Mark = null);

/// <summary>Records left the enricher, ready to be stored.</summary>
public sealed record ArticlesEnriched(IReadOnlyList<EnrichedArticle> Articles, IReadOnlyList<DropPublished> Ends, Mark? Mark = null);

/// <summary>Records that a stage turned down or that broke it, on their way to the ledger.</summary>
public sealed record ArticlesRejected(IReadOnlyList<Refusal> Refusals);

/// <summary>The ledger settled a drop. A nudge only: the ledger is the truth.</summary>
public sealed record DropSettled(Guid DropId, OutcomeCounts Counts);
