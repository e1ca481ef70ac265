using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using Microsoft.Extensions.Logging;

namespace Ingest.Cleaner;

/// <summary>Cleans records that may have killed a cleaner, one at a time.</summary>
public sealed class SuspectCleaningConsumer(Clean clean, Deciding deciding, Publisher publisher, ILogger<CleaningConsumer> logger) : CleaningConsumer(clean, deciding, publisher, logger);

public sealed class SuspectCleaningConsumerDefinition() : SuspectConsumerDefinition<SuspectCleaningConsumer>(Service.Cleaner);
