using Ingest.Contracts;
using Ingest.Storage;
using MassTransit;

namespace Ingest.Store;

/// <summary>Takes parcels of enriched articles; a parcel is acknowledged when its transaction is committed.</summary>
public sealed class StoringConsumer(Storing storing) : IConsumer<ArticlesEnriched>
{
    public async Task Consume(ConsumeContext<ArticlesEnriched> context)
    {
        var parcel = context.Message;
        IReadOnlyList<Mark> marks = parcel.Mark is null ? [] : [parcel.Mark];
        foreach (var settled in await storing.SettleAsync(new Batch(parcel.Articles, [], parcel.Ends, marks), context.CancellationToken))
            await context.Publish(settled, context.CancellationToken);
    }
}
