using Ingest.Contracts;
using Ingest.Hosting;
using Ingest.Storage;

namespace Ingest.Store;

/// <summary>Joins parcels into a batch, and takes a batch apart when a record of it cannot be stored. Pure.</summary>
public static class Batches
{
    public static Batch Join(IEnumerable<Batch> parcels)
    {
        var all = parcels.ToList();
        return all.Count == 1
            ? all[0]
            : new Batch(
                [.. all.SelectMany(parcel => parcel.Articles)],
                [.. all.SelectMany(parcel => parcel.Refusals)],
                [.. all.SelectMany(parcel => parcel.Ends)],
                [.. all.SelectMany(parcel => parcel.Marks)]);
    }

    /// <summary>One batch for each record; ends and marks come last, when their records are settled.</summary>
    public static IEnumerable<Batch> Split(Batch batch) =>
        batch.Articles.Select(article => new Batch([article], [], [], []))
            .Concat(batch.Refusals.Select(refusal => new Batch([], [refusal], [], [])))
            .Append(new Batch([], [], batch.Ends, batch.Marks));

    /// <summary>The batch of one article, as a failure of that article.</summary>
    public static Batch Fail(Batch batch, StoreDataException exception)
    {
        var origin = batch.Articles[0].Article.Origin;
        var refusal = new Refusal(
            origin, Outcome.Failed, Service.Store, exception.Message, "Report it with the record; the archive could not keep it as it is", exception.ToString());
        return batch with { Articles = [], Refusals = [refusal] };
    }
}
