using System.Globalization;
using Ingest.Storage.Rewriting;
using Ingest.Stories.Recurring;

namespace Ingest.Cli.Rewriting;

/// <summary>The recurring paragraphs as people see them: those near one another once, by an example.</summary>
internal static class BoilerplateList
{
    /// <param name="taken">Only those that are taken out, learned or said.</param>
    /// <returns>By outlet, the most frequent first.</returns>
    public static async Task<IReadOnlyList<BoilerplateRow>> OfAsync(IRewritingStore store, bool taken, CancellationToken cancellation) =>
        [.. (await ReadAsync(store, cancellation)).Select(found => found.Row).Where(row => !taken || row.Verdict is BoilerplateVerdict.Learned or BoilerplateVerdict.Dropped)];

    /// <summary>Says of a listed paragraph, by the id of the list, whether it is taken out.</summary>
    /// <returns>False when the list has no such id.</returns>
    public static async Task<bool> SayAsync(IRewritingStore store, string id, BoilerplateVerdict verdict, CancellationToken cancellation)
    {
        if ((await ReadAsync(store, cancellation)).FirstOrDefault(found => found.Row.Id == id) is not { Row: { } row, Hashes: { } hashes })
            return false;
        var all = await store.GetBoilerplateAsync(cancellation);
        await store.SetBoilerplateAsync([.. all.Select(each => each.Outlet == row.Outlet && hashes.Contains(each.Hash) ? each with { Verdict = verdict } : each)], cancellation);
        return true;
    }

    private static async Task<List<(BoilerplateRow Row, HashSet<long> Hashes)>> ReadAsync(IRewritingStore store, CancellationToken cancellation)
    {
        var (found, paragraphs) = (new List<(BoilerplateRow Row, HashSet<long> Hashes)>(), new Paragraphs());
        foreach (var outlet in (await store.GetBoilerplateAsync(cancellation)).GroupBy(row => row.Outlet).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var known = outlet.ToDictionary(row => row.Hash);
            var shown = new List<HashSet<long>>();
            foreach (var group in outlet.GroupBy(row => (row.ExampleKey, row.Paragraph)).OrderByDescending(group => group.Max(row => row.Articles)).ThenBy(group => group.Min(row => row.Hash)))
            {
                var text = await TextAsync(store, group.Key.ExampleKey, group.Key.Paragraph, cancellation);
                var hashes = (text is null ? group.Select(row => row.Hash) : paragraphs.HashesOf(text).Where(known.ContainsKey)).ToHashSet();
                // Fewer came together by chance; and a form near one that is listed is listed with it.
                if (hashes.Count < Removal.LeastHashes || shown.Exists(listed => listed.Count(hashes.Contains) >= Removal.LeastHashes))
                    continue;
                shown.Add(hashes);
                found.Add((new BoilerplateRow(Name(outlet.Key, hashes.Min()), outlet.Key, group.Max(row => row.Articles), Verdict([.. hashes.Select(hash => known[hash])]), text), hashes));
            }
        }

        return found;
    }

    private static BoilerplateVerdict Verdict(List<StoredBoilerplate> hashes)
    {
        var verdicts = hashes.ToDictionary(row => row.Hash, row => row.Verdict);
        return Removal.Judge([.. verdicts.Keys], hash => Reclean.IsTaken(verdicts[hash])) switch
        {
            false => BoilerplateVerdict.Kept,
            true => verdicts.ContainsValue(BoilerplateVerdict.Dropped) ? BoilerplateVerdict.Dropped : BoilerplateVerdict.Learned,
            null => BoilerplateVerdict.Counted,
        };
    }

    /// <summary>The same appeal of two outlets is two paragraphs.</summary>
    private static string Name(string outlet, long hash)
    {
        var name = (ulong)hash;
        foreach (var c in outlet)
            name = (name ^ c) * 0x100000001B3;
        return name.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static async Task<string?> TextAsync(IRewritingStore store, long key, int paragraph, CancellationToken cancellation)
    {
        var read = await store.ReadAsync(key - 1, 1, cancellation);
        return read is [var article] && article.Key == key ? Paragraphs.Split((article.Base ?? article.Current).Article.Text).ElementAtOrDefault(paragraph) : null;
    }
}

/// <summary>A recurring paragraph.</summary>
/// <param name="Id">By which <c>keep</c> and <c>drop</c> name it.</param>
/// <param name="Articles">In how many of the outlet's articles it stands, in this form or one near it.</param>
/// <param name="Text">As it stands in one of them; null when that article was forgotten.</param>
internal sealed record BoilerplateRow(string Id, string Outlet, long Articles, BoilerplateVerdict Verdict, string? Text);
