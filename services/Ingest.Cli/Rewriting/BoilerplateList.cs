using System.Globalization;
using Ingest.Storage.Rewriting;
using Ingest.Stories.Recurring;

namespace Ingest.Cli.Rewriting;

/// <summary>The recurring paragraphs as people see them: the hashes of one paragraph together, with an example.</summary>
internal static class BoilerplateList
{
    /// <param name="taken">Only those that are taken out, learned or said.</param>
    public static async Task<IReadOnlyList<BoilerplateRow>> OfAsync(IRewritingStore store, bool taken, CancellationToken cancellation)
    {
        var rows = new List<BoilerplateRow>();
        var texts = new Dictionary<long, string?>();
        foreach (var group in (await store.GetBoilerplateAsync(cancellation)).GroupBy(row => (row.Outlet, row.ExampleKey, row.Paragraph)))
        {
            var verdict = Verdict(group);
            if (taken && verdict is BoilerplateVerdict.Counted or BoilerplateVerdict.Kept)
                continue;
            if (!texts.TryGetValue(group.Key.ExampleKey, out var text))
                texts[group.Key.ExampleKey] = text = await TextAsync(store, group.Key.ExampleKey, cancellation);
            rows.Add(new BoilerplateRow(
                Name(group.Min(row => row.Hash)), group.Key.Outlet, group.Max(row => row.Articles), verdict,
                text is null ? null : Paragraphs.Split(text).ElementAtOrDefault(group.Key.Paragraph)));
        }

        return [.. rows.OrderBy(row => row.Outlet, StringComparer.Ordinal).ThenByDescending(row => row.Articles).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>Says of a listed paragraph, by the id of the list, whether it is taken out.</summary>
    /// <returns>False when the list has no such id.</returns>
    public static async Task<bool> SayAsync(IRewritingStore store, string id, BoilerplateVerdict verdict, CancellationToken cancellation)
    {
        var all = await store.GetBoilerplateAsync(cancellation);
        var said = all.GroupBy(row => (row.Outlet, row.ExampleKey, row.Paragraph)).FirstOrDefault(group => Name(group.Min(row => row.Hash)) == id)?.ToHashSet();
        if (said is null)
            return false;
        await store.SetBoilerplateAsync([.. all.Select(row => said.Contains(row) ? row with { Verdict = verdict } : row)], cancellation);
        return true;
    }

    private static BoilerplateVerdict Verdict(IEnumerable<StoredBoilerplate> hashes)
    {
        var verdicts = hashes.Select(row => row.Verdict).ToHashSet();
        return verdicts.Contains(BoilerplateVerdict.Kept) ? BoilerplateVerdict.Kept : verdicts.Max();
    }

    private static string Name(long hash) => ((ulong)hash).ToString("x16", CultureInfo.InvariantCulture);

    private static async Task<string?> TextAsync(IRewritingStore store, long key, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(key - 1, 1, cancellation);
        return found is [var article] && article.Key == key ? (article.Base ?? article.Current).Article.Text : null;
    }
}

/// <summary>A recurring paragraph.</summary>
/// <param name="Id">By which <c>keep</c> and <c>drop</c> name it.</param>
/// <param name="Articles">In how many of the outlet's articles it stands, in this form or one near it.</param>
/// <param name="Text">As it stands in one of them; null when that article was forgotten.</param>
internal sealed record BoilerplateRow(string Id, string Outlet, long Articles, BoilerplateVerdict Verdict, string? Text);
