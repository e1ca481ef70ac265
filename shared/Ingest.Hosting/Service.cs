namespace Ingest.Hosting;

/// <summary>The names of the services, as logs, queues, the ledger and compose know them.</summary>
public static class Service
{
    public const string Fetcher = "fetcher";
    public const string Cleaner = "cleaner";
    public const string Enricher = "enricher";
    public const string Store = "store";
    public const string Portal = "portal";

    /// <summary>All stages in one process.</summary>
    public const string Embedded = "ingest";

    /// <summary>Those that decide about records, in the order in which a record passes them.</summary>
    public static IReadOnlyList<string> Stages { get; } = [Cleaner, Enricher, Store];

    /// <summary>The port on which a service answers health checks when it runs by hand.</summary>
    public static int Port(string service) => 8080 + Array.IndexOf([Portal, Fetcher, Cleaner, Enricher, Store], service);
}
