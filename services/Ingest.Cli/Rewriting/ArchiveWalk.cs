using Ingest.Cli.Output;
using Ingest.Storage.Rewriting;

namespace Ingest.Cli.Rewriting;

/// <summary>Walks through the archive, article by article, and writes anew what is decided of each. What was written stays written: a walk that is broken off goes on when it is begun again.</summary>
internal sealed class ArchiveWalk(IRewritingStore store, WalkProgress progress)
{
    /// <summary>Articles that are read and written at once; so many texts are in memory.</summary>
    private const int Turn = 256;

    /// <summary>Reads every article once.</summary>
    public async Task ReadAsync(string doing, Action<WalkedArticle> look, CancellationToken cancellation) => await RunAsync(
        doing,
        article =>
        {
            look(article);
            return null;
        },
        cancellation);

    /// <param name="doing">What the progress says is done.</param>
    /// <param name="decide">Pure, and safe for several threads: the article's new current text, or null where it stays as it is.</param>
    public async Task<WalkResult> RewriteAsync(string doing, Func<WalkedArticle, Rewrite?> decide, CancellationToken cancellation) =>
        await RunAsync(doing, decide, cancellation);

    private async Task<WalkResult> RunAsync(string doing, Func<WalkedArticle, Rewrite?> decide, CancellationToken cancellation)
    {
        var (after, result) = (0L, new WalkResult(0, 0, 0));
        while (await store.ReadAsync(after, Turn, cancellation) is { Count: > 0 } turn)
        {
            var rewrites = new List<Rewrite>();
            foreach (var article in turn)
            {
                if (decide(article) is { } rewrite)
                    rewrites.Add(rewrite);
            }

            var written = rewrites.Count == 0 ? 0 : await store.WriteAsync(rewrites, cancellation);
            result = new WalkResult(result.Articles + turn.Count, result.Rewritten + written, result.Changed + rewrites.Count - written);
            after = turn[^1].Key;
            progress.Report(doing, result);
        }

        progress.Report(doing, result, isLast: true);
        return result;
    }
}

/// <summary>What a walk did.</summary>
/// <param name="Articles">How many it saw.</param>
/// <param name="Rewritten">How many it wrote anew.</param>
/// <param name="Changed">How many got another text meanwhile, and were left; the next walk sees them again.</param>
internal sealed record WalkResult(long Articles, long Rewritten, long Changed);

/// <summary>Tells every few seconds how far a walk is, on the error output.</summary>
internal sealed class WalkProgress(TextWriter output, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private long _began = time.GetTimestamp();
    private long _told = time.GetTimestamp();

    public void Report(string doing, WalkResult result, bool isLast = false)
    {
        if (!isLast && time.GetElapsedTime(_told) < Interval)
            return;
        _told = time.GetTimestamp();
        var rate = result.Articles / Math.Max(0.001, time.GetElapsedTime(_began).TotalSeconds);
        // A walk of no time is no news.
        if (time.GetElapsedTime(_began) >= Interval)
            output.WriteLine($"{doing}: {Counted.Of(result.Articles, "article")}, {rate:N0}/s");
        if (isLast)
            _began = time.GetTimestamp();
    }
}
