using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using Microsoft.Extensions.Logging;

namespace Ingest.Enricher;

/// <summary>Enriches records that may have killed an enricher, one at a time.</summary>
public sealed class SuspectEnrichingConsumer(Enrich enrich, Deciding deciding, Publisher publisher, ILogger<EnrichingConsumer> logger) : EnrichingConsumer(enrich, deciding, publisher, logger);

public sealed class SuspectEnrichingConsumerDefinition() : SuspectConsumerDefinition<SuspectEnrichingConsumer>(Service.Enricher);
