using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;

namespace Ingest.Store;

/// <summary>Stores records that may have killed a store, one at a time.</summary>
public sealed class SuspectStoringConsumer(Storing storing, Publisher publisher) : StoringConsumer(storing, publisher);

public sealed class SuspectStoringConsumerDefinition() : SuspectConsumerDefinition<SuspectStoringConsumer>(Service.Store);
