using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Settling;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingest.Fetcher;

internal sealed class SessionFactory(
    DataFolder data,
    Publisher publisher,
    IArticleStore store,
    Gate gate,
    Nudges nudges,
    FetchingMonitor monitor,
    FetchingMode mode,
    IOptions<FetchingOptions> options,
    TimeProvider time,
    ILogger<Session> logger)
{
    public Session Begin() => new(data, OwnFolder.Begin(data, time), publisher, store, gate, nudges, monitor, mode, options.Value, time, logger);
}
