using Ingest.Cli.Archives;
using Ingest.Cli.Commands;
using Ingest.Cli.Output;
using Ingest.Fetcher.Folder;
using Ingest.Storage;

namespace Ingest.Cli.Tracing;

/// <summary>Gathers the journey of an article, a drop, a record or a file.</summary>
internal static class Trace
{
    /// <summary>Records that are told of one by one.</summary>
    public const int Most = 200;

    /// <summary>The newest lines of the log.</summary>
    public const int MostLines = 200;

    public static async Task<IReadOnlyList<Journey>> RunAsync(Archive archive, string asked, CancellationToken cancellation)
    {
        var records = await FindAsync(archive, TraceTarget.Parse(asked, archive.Data), cancellation);
        if (records.Count == 0)
            throw new UsageException($"the ledger knows no article, drop or file '{Printable.Line(asked)}'; name an id, a drop's record as DROP/RECORD, or a file by its path below inbox/");
        var titles = new Dictionary<Guid, JourneyArticle>();
        var journeys = new List<Journey>();
        foreach (var (drop, traced) in records)
        {
            var told = new List<JourneyRecord>();
            foreach (var record in traced.Take(Most))
                told.Add(new JourneyRecord(record.Record, record.Outcome, record.Stage, record.Reason, await ArticleAsync(archive.Store, record.ArticleId, titles, cancellation)));
            journeys.Add(Tell(archive.Data, drop, told));
        }

        return journeys;
    }

    /// <summary>What the log's lines carry.</summary>
    public static IReadOnlyCollection<string> Keys(IReadOnlyList<Journey> journeys) =>
    [
        .. journeys.SelectMany(journey => journey.Records.Select(record => $"{journey.Drop}/{record.Record}").Append(journey.Drop.ToString())),
        .. journeys.SelectMany(journey => journey.Records).Select(record => record.Article?.Id.ToString()).OfType<string>().Distinct(),
    ];

    private static Journey Tell(DataFolder data, Drop drop, List<JourneyRecord> records)
    {
        var file = DropFile.Find(data, drop, compare: false)?.Path;
        return new Journey(
            drop.DropId, drop.Path, drop.ClaimedAt, drop.State, drop.Records, drop.Counts,
            file is null ? null : DataFolder.Relative(data.Root, file), records);
    }

    private static async Task<List<(Drop, IReadOnlyList<TracedRecord>)>> FindAsync(Archive archive, TraceTarget target, CancellationToken cancellation)
    {
        if (target.Id is { } id)
        {
            if (target.Record is null && await archive.Store.TraceAsync(new TraceQuery(ArticleId: id), cancellation) is { Count: > 0 } brought)
                return await OfArticleAsync(archive.Store, brought, cancellation);
            return await OfDropsAsync(archive.Store, await archive.Store.GetDropsAsync([id], cancellation), target.Record, cancellation);
        }

        foreach (var path in target.Paths)
        {
            var drops = new List<Drop>();
            await foreach (var drop in archive.Store.ListDropsAsync(new DropQuery(Path: path), cancellation))
            {
                if (path == target.Paths[0] || target.DropEnding is null || drop.DropId.ToString("N").EndsWith(target.DropEnding, StringComparison.Ordinal))
                    drops.Add(drop);
            }

            if (drops.Count > 0)
                return await OfDropsAsync(archive.Store, drops, null, cancellation);
        }

        return [];
    }

    private static async Task<List<(Drop, IReadOnlyList<TracedRecord>)>> OfArticleAsync(
        IArticleStore store, IReadOnlyList<TracedRecord> records, CancellationToken cancellation)
    {
        var byDrop = records.ToLookup(record => record.DropId);
        var drops = await store.GetDropsAsync([.. byDrop.Select(drop => drop.Key)], cancellation);
        return [.. drops.OrderBy(drop => drop.ClaimedAt).Select(drop => (drop, (IReadOnlyList<TracedRecord>)[.. byDrop[drop.DropId]]))];
    }

    private static async Task<List<(Drop, IReadOnlyList<TracedRecord>)>> OfDropsAsync(
        IArticleStore store, IEnumerable<Drop> drops, int? record, CancellationToken cancellation)
    {
        var found = new List<(Drop, IReadOnlyList<TracedRecord>)>();
        foreach (var drop in drops)
        {
            var records = await store.TraceAsync(new TraceQuery(DropId: drop.DropId, Record: record, Limit: Most + 1), cancellation);
            if (record is null || records.Count > 0)
                found.Add((drop, records));
        }

        return found;
    }

    private static async Task<JourneyArticle?> ArticleAsync(
        IArticleStore store, Guid? id, Dictionary<Guid, JourneyArticle> known, CancellationToken cancellation)
    {
        if (id is not { } articleId)
            return null;
        if (!known.TryGetValue(articleId, out var article))
        {
            var stored = await store.FindAsync(articleId, cancellation);
            known[articleId] = article = new JourneyArticle(articleId, stored?.Current.Article.Title, stored?.Revisions ?? 0);
        }

        return article;
    }
}
