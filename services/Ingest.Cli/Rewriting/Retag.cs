using Ingest.Contracts;
using Ingest.Enricher;
using Ingest.Language;
using Ingest.Storage.Rewriting;

namespace Ingest.Cli.Rewriting;

/// <summary>Decides whether a stored article is tagged anew. Pure.</summary>
internal static class Retag
{
    /// <param name="all">Whether those are tagged anew as well that the present models have tagged.</param>
    /// <returns>Null for an article that stays as it is.</returns>
    public static Rewrite? Decide(WalkedArticle walked, Annotator annotator, bool all)
    {
        var current = walked.Current;
        if (!all && current.Annotations.Model == annotator.Model)
            return null;
        return Enriching.Enrich(current.Article, annotator) is Verdict<EnrichedArticle>.Accepted tagged
            ? new Rewrite(walked.Key, current.Article.TextId, tagged.Value, walked.Base?.Article.TextId)
            : null;
    }
}
