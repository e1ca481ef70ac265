using Ingest.Cleaner;
using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Language;
using Ingest.Storage.Rewriting;
using Ingest.Stories.Recurring;

namespace Ingest.Cli.Rewriting;

/// <summary>Learns each outlet's boilerplate from the archive and takes it out of the articles, as new revisions; what a person said of a paragraph holds.</summary>
/// <remarks>What came is what is learned from and cut, never what an earlier run made: so a second run changes nothing, and a paragraph that is kept from now on comes back.</remarks>
internal static class Reclean
{
    public static async Task<RecleanResult> RunAsync(IRewritingStore store, Annotator annotator, WalkProgress progress, CancellationToken cancellation)
    {
        var walk = new ArchiveWalk(store, progress);
        var learned = await LearnAsync(store, walk, cancellation);
        var verdicts = learned.ToDictionary(row => (row.Outlet, row.Hash), row => row.Verdict);
        var paragraphs = new Paragraphs();
        var result = await walk.RewriteAsync("cleaning", walked => Decide(walked, verdicts, paragraphs, annotator), cancellation);
        return new RecleanResult(result, learned);
    }

    private static async Task<List<StoredBoilerplate>> LearnAsync(IRewritingStore store, ArchiveWalk walk, CancellationToken cancellation)
    {
        var recurrence = new Recurrence();
        await walk.ReadAsync("counting", walked => recurrence.Count(Came(walked).Article), cancellation);
        await walk.ReadAsync("learning", walked => recurrence.Examine(walked.Key, Came(walked).Article, Came(walked).Annotations.Language), cancellation);
        var said = (await store.GetBoilerplateAsync(cancellation)).Where(row => row.Verdict is BoilerplateVerdict.Kept or BoilerplateVerdict.Dropped)
            .ToDictionary(row => (row.Outlet, row.Hash));
        var learned = recurrence.Learn().Select(found => new StoredBoilerplate(
            found.Outlet, found.Hash, found.Articles,
            said.Remove((found.Outlet, found.Hash), out var by) ? by.Verdict : found.IsBoilerplate ? BoilerplateVerdict.Learned : BoilerplateVerdict.Counted,
            found.ExampleKey, found.Paragraph)).ToList();
        // What was said of a paragraph that does not recur any more is still said.
        learned.AddRange(said.Values);
        await store.SetBoilerplateAsync(learned, cancellation);
        return learned;
    }

    private static Rewrite? Decide(WalkedArticle walked, Dictionary<(string Outlet, long Hash), BoilerplateVerdict> verdicts, Paragraphs paragraphs, Annotator annotator)
    {
        var came = Came(walked);
        var text = Recurrence.OutletOf(came.Article) is not { } outlet
            ? came.Article.Text
            : Removal.Apply(came.Article.Text, paragraphs, hash => IsTaken(verdicts.GetValueOrDefault((outlet, hash))));
        var current = walked.Current.Article;
        if (text == current.Text)
            return null;
        if (text == came.Article.Text)
            return new Rewrite(walked.Key, current.TextId, came, null);
        var clean = came.Article with { Text = text, TextId = ArticleIdentity.OfRevision(came.Article.Title, text) };
        return Enriching.Enrich(clean, annotator) is Verdict<EnrichedArticle>.Accepted tagged
            ? new Rewrite(walked.Key, current.TextId, tagged.Value, came.Article.TextId)
            : null;
    }

    /// <summary>What a verdict says of a paragraph; null where it says nothing.</summary>
    public static bool? IsTaken(BoilerplateVerdict verdict) => verdict switch
    {
        BoilerplateVerdict.Learned or BoilerplateVerdict.Dropped => true,
        BoilerplateVerdict.Kept => false,
        _ => null,
    };

    /// <summary>The text as it came.</summary>
    private static EnrichedArticle Came(WalkedArticle walked) => walked.Base ?? walked.Current;
}

/// <param name="Boilerplate">What recurs now, and what was said of it.</param>
internal sealed record RecleanResult(WalkResult Walk, IReadOnlyList<StoredBoilerplate> Boilerplate);
