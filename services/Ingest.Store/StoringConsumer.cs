using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Hosting.Stages;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using MassTransit;

namespace Ingest.Store;

/// <summary>Takes parcels of enriched articles; a parcel is acknowledged when its transaction is committed.</summary>
public class StoringConsumer(Storing storing, Publisher publisher) : IConsumer<ArticlesEnriched>
{
    public async Task Consume(ConsumeContext<ArticlesEnriched> context)
    {
        var parcel = context.Message;
        IReadOnlyList<Mark> marks = parcel.Mark is null ? [] : [parcel.Mark];
        var (articles, refused) = await Suspects.SiftAsync(
            context, publisher, Service.Store, parcel.Articles, article => article.Article.Origin, article => new ArticlesEnriched([article], []));
        foreach (var settled in await storing.SettleAsync(new Batch(articles, refused, parcel.Ends, marks), context.CancellationToken))
            await publisher.PublishAsync(settled, context.CancellationToken);
    }
}
