using Ingest.Contracts;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using MassTransit;

namespace Ingest.Store;

/// <summary>Takes the records that a stage refused; they go to the ledger as articles do.</summary>
public sealed class RefusalConsumer(Storing storing, Publisher publisher) : IConsumer<ArticlesRejected>
{
    public async Task Consume(ConsumeContext<ArticlesRejected> context)
    {
        foreach (var settled in await storing.SettleAsync(new Batch([], context.Message.Refusals, [], []), context.CancellationToken))
            await publisher.PublishAsync(settled, context.CancellationToken);
    }
}
