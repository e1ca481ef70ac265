using CsCheck;
using Ingest.Contracts;
using Ingest.Storage;
using Ingest.Storage.Settling;
using Xunit;

namespace Ingest.Tests.Storage;

public sealed class SettlerTests
{
    [Fact]
    public void A_batch_that_the_ledger_knows_adds_nothing()
    {
        var batch = Some.Batch(Some.Article(1, record: 0), Some.Refusal(record: 1));

        var plan = Settler.Decide(batch, View(batch, ((1, 0), Outcome.Revised), ((1, 1), Outcome.Failed)));

        Assert.Empty(plan.Outcomes);
        Assert.Empty(plan.Revisions);
        Assert.Empty(plan.Heads);
        Assert.Empty(plan.Counts);
        Assert.Equal([(Outcome.Failed, true), (Outcome.Revised, true)], plan.Records.Select(record => (record.Outcome, record.Repeated)));
    }

    [Fact]
    public void Every_record_of_a_batch_gets_one_outcome_and_the_counts_say_how_many() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 12], Gen.Bool).Array[0, 40].Sample(records =>
        {
            var batch = Some.Batch([.. records.Select(r => (object)(r.Item4 ? Some.Article(r.Item1, $"text {r.Item2}", record: r.Item3) : Some.Refusal(record: r.Item3)))]);

            var plan = Settler.Decide(batch, View(batch));

            Assert.Equal(batch.Records, plan.Records.Count);
            Assert.Equal(records.Select(r => r.Item3).Distinct().Order(), plan.Outcomes.Select(row => row.Record).Order());
            Assert.Equal(plan.Outcomes.Count, plan.Counts.Values.Sum(counts => counts.Total));
            Assert.Equal(plan.Revisions.Count, plan.Outcomes.Count(row => row.Outcome is Outcome.Stored or Outcome.Revised));
            Assert.Equal(plan.Heads.Count, plan.Outcomes.Count(row => row.Outcome == Outcome.Stored));
        });

    [Fact]
    public void An_older_text_of_a_known_article_is_a_revision_but_not_the_current_one()
    {
        var batch = Some.Batch(Some.Article(published: Some.Noon));
        var head = HeadOrder.Of(Some.Article(drop: 9, published: Some.Noon.AddDays(1)).Article);

        var plan = Settler.Decide(batch, new LedgerView
        {
            DropKeys = new Dictionary<Guid, long> { [Some.Id(1)] = 1 },
            Outcomes = new Dictionary<(long, int), (Outcome, Guid?)>(),
            Articles = new Dictionary<Guid, KnownArticle> { [batch.Articles[0].Article.ArticleId] = new(5, head, new HashSet<Guid>()) },
        });

        Assert.Equal(Outcome.Revised, plan.Outcomes.Single().Outcome);
        Assert.Empty(plan.Heads);
    }

    [Fact]
    public void Revisions_are_ordered_by_time_then_claim_then_drop_then_record()
    {
        HeadOrder[] ascending =
        [
            HeadOrder.Of(Some.Article().Article),
            HeadOrder.Of(Some.Article(published: Some.Noon).Article),
            HeadOrder.Of(Some.Article(published: Some.Noon, record: 1).Article),
            HeadOrder.Of(Some.Article(published: Some.Noon, drop: 2).Article),
            HeadOrder.Of(Some.Article(published: Some.Noon, modified: Some.Noon.AddHours(1)).Article),
        ];

        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
                Assert.Equal(i.CompareTo(j), ascending[i].CompareTo(ascending[j]));
        }

        Assert.True(ascending[0] < ascending[1] && ascending[1] > ascending[0] && ascending[0] <= ascending[1] && ascending[1] >= ascending[0]);
        Assert.True(new HeadOrder(Some.Noon, Some.Noon, Some.Id(1), 0) < new HeadOrder(Some.Noon, Some.Noon.AddSeconds(1), Some.Id(0), 0));
    }

    [Fact]
    public void A_set_of_records_knows_what_was_added() => Gen.Int[0, 5_000].Array[0, 200].Sample(numbers =>
    {
        var set = new RecordSet();
        foreach (var number in numbers)
            set.Add(number);

        Assert.Equal(numbers.Distinct().Count(), set.Count);
        Assert.Equal(numbers.Distinct().Order(), Enumerable.Range(0, 6_000).Where(set.Contains));
        Assert.False(set.Contains(10_000_000));
    });

    private static LedgerView View(Batch batch, params ((long, int) Record, Outcome Outcome)[] known) => new()
    {
        DropKeys = new Dictionary<Guid, long> { [Some.Id(1)] = 1 },
        Outcomes = known.ToDictionary(row => row.Record, row => (row.Outcome, (Guid?)null)),
        Articles = batch.Articles.Select(article => article.Article.ArticleId).Distinct()
            .Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => new KnownArticle(pair.index, null, new HashSet<Guid>())),
    };
}
