namespace Ingest.Storage.Stories;

/// <summary>A current revision that waits for its story.</summary>
/// <param name="Placed">Whether an earlier revision has its place.</param>
/// <param name="Attempts">How often placing it has failed.</param>
public sealed record PendingArticle(
    long ArticleKey, Guid ArticleId, Guid TextId, string? Title, string Text, string Language, DateTimeOffset? Published, DateTimeOffset Came, bool Placed, int Attempts)
{
    /// <summary>Failures after which an article stays without a story.</summary>
    public const int MostAttempts = 3;
}
