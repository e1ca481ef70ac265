using Ingest.Contracts;

namespace Ingest.Storage.Settling;

/// <summary>Decides what a batch adds to ledger and archive. Pure: both stores ask it, and do what it says.</summary>
public static class Settler
{
    public static SettlingPlan Decide(Batch batch, LedgerView ledger)
    {
        var plan = new SettlingPlan();
        var settled = new Dictionary<(long, int), (Outcome Outcome, Guid? ArticleId)>(ledger.Outcomes);
        var texts = new HashSet<(long ArticleKey, Guid TextId)>();
        var heads = new Dictionary<long, HeadOrder>();

        foreach (var refusal in batch.Refusals)
            Settle(refusal.Origin, null, refusal, (refusal.Outcome, null));
        foreach (var article in batch.Articles)
        {
            var key = (ledger.DropKeys[article.Article.Origin.DropId], article.Article.Origin.Record);
            var answer = settled.ContainsKey(key) ? default : Place(article, key.Item1);
            Settle(article.Article.Origin, article.Article.ArticleId, null, (answer, article.Article.ArticleId));
        }

        return plan;

        Outcome Place(EnrichedArticle article, long dropKey)
        {
            var known = ledger.Articles[article.Article.ArticleId];
            var isNew = known.Head is null && !heads.ContainsKey(known.Key);
            if (known.Texts.Contains(article.Article.TextId) || !texts.Add((known.Key, article.Article.TextId)))
                return Outcome.Unchanged;

            var revision = new NewRevision(known.Key, dropKey, article) { First = known.Head is null };
            plan.Revisions.Add(revision);
            var head = heads.TryGetValue(known.Key, out var own) ? own : known.Head;
            if (head is null || revision.Order > head)
            {
                heads[known.Key] = revision.Order;
                plan.Heads[known.Key] = revision;
            }

            return isNew ? Outcome.Stored : Outcome.Revised;
        }

        void Settle(Origin origin, Guid? articleId, Refusal? refusal, (Outcome Outcome, Guid? ArticleId) answer)
        {
            var dropKey = ledger.DropKeys[origin.DropId];
            if (settled.TryGetValue((dropKey, origin.Record), out var before))
            {
                plan.Records.Add(new SettledRecord(origin, before.Outcome, before.ArticleId, null, Repeated: true));
                return;
            }

            settled[(dropKey, origin.Record)] = answer;
            plan.Outcomes.Add(new NewOutcome(dropKey, origin.Record, answer.Outcome, refusal?.Stage, articleId, refusal));
            plan.Counts[dropKey] = plan.Counts.GetValueOrDefault(dropKey, OutcomeCounts.None).Plus(answer.Outcome);
            plan.Records.Add(new SettledRecord(origin, answer.Outcome, articleId, refusal, Repeated: false));
        }
    }
}
