namespace Ingest.Fetcher.Publishing;

/// <summary>Messages of a drop were lost while it was still being sent; it is sent anew, less what the ledger has.</summary>
internal sealed class PublishingInterruptedException : Exception;
