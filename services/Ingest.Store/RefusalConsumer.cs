using Ingest.Contracts;
using Ingest.Storage;
using MassTransit;

namespace Ingest.Store;

/// <summary>Takes the records that a stage refused; they go to the ledger as articles do.</summary>
public sealed class RefusalConsumer(Storing storing, IBus bus) : IConsumer<ArticlesRejected>
{
    public async Task Consume(ConsumeContext<ArticlesRejected> context)
    {
        foreach (var settled in await storing.SettleAsync(new Batch([], context.Message.Refusals, [], []), context.CancellationToken))
            await bus.Publish(settled, context.CancellationToken);
    }
}
