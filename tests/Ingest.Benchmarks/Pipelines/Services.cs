using Ingest.Testing;

namespace Ingest.Benchmarks.Pipelines;

/// <summary>The services, one process of each; cleaners may be several, and stages may have their decision replaced.</summary>
/// <param name="cleaners">How many cleaners.</param>
/// <param name="cleanerWaits">Milliseconds that a cleaner waits for each article, which it then passes through; null for the real one.</param>
/// <param name="enricherPasses">Whether the enricher passes articles through.</param>
public sealed class Services(Servers servers, int cleaners = 1, int? cleanerWaits = null, bool enricherPasses = false) : DistributedPipeline(servers)
{
    protected override IReadOnlyList<string> Executables =>
        ["Ingest.Store", "Ingest.Enricher", .. Enumerable.Repeat("Ingest.Cleaner", cleaners), "Ingest.Fetcher"];

    protected override RunningProcess Start(string executable) => executable switch
    {
        "Ingest.Cleaner" when cleanerWaits is { } wait => Replaced("cleaner", wait),
        "Ingest.Enricher" when enricherPasses => Replaced("enricher", 0),
        _ => base.Start(executable),
    };

    private RunningProcess Replaced(string stage, int wait) =>
        new(System.Environment.ProcessPath!, ["stage", stage, wait.ToString(System.Globalization.CultureInfo.InvariantCulture)], Environment(), stage);
}
