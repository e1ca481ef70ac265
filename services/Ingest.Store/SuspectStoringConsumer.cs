using Ingest.Hosting;
using Ingest.Hosting.Stages;
using MassTransit;

namespace Ingest.Store;

/// <summary>Stores records that may have killed a store, one at a time.</summary>
public sealed class SuspectStoringConsumer(Storing storing, IBus bus) : StoringConsumer(storing, bus);

public sealed class SuspectStoringConsumerDefinition() : SuspectConsumerDefinition<SuspectStoringConsumer>(Service.Store);
