namespace Ingest.Fetcher;

/// <summary>This fetcher was silent too long, and another has taken its drops: it must touch nothing more.</summary>
internal sealed class OwnershipLostException() : Exception("another fetcher has taken over this fetcher's drops");
