using Ingest.Storage;

namespace Ingest.Faults.Stages;

/// <summary>The steps of the protocol between which a process may die. Those of the folder journal are system calls.</summary>
public static class Steps
{
    public const string Taken = "taken";
    public const string Publishing = "publishing";
    public const string Published = "published";
    public const string Consumed = "consumed";

    /// <summary>The transaction is committed; nobody knows yet.</summary>
    public const string Committed = "committed";

    public static IReadOnlyList<string> OfCleaner { get; } = [Taken, Publishing, Published, Consumed];

    public static IReadOnlyList<string> OfEnricher { get; } = [Taken, Publishing, Published, Consumed];

    public static IReadOnlyList<string> OfStore { get; } = [Taken, nameof(IArticleStore.SettleAsync), Committed, Publishing, Published, Consumed];

    public static IReadOnlyList<string> OfFetcher { get; } =
        [Publishing, Published, nameof(IArticleStore.GetDropsAsync), Taken, nameof(IArticleStore.GetSettledRecordsAsync), nameof(IArticleStore.ListRefusalsAsync)];
}
