using CsCheck;
using Ingest.Fetcher.Folder;
using Ingest.Fetcher.Publishing;
using Ingest.Storage;
using Xunit;

namespace Ingest.Tests.Fetcher;

public sealed class WindowTests
{
    [Fact]
    public void No_more_records_enter_than_the_window_holds() => Gen.Select(Gen.Int[0, 3], Gen.Int[1, 40]).Array[0, 80].Sample(steps =>
    {
        var window = new Window(maxRecords: 8, maxBytes: 100);
        var drops = Enumerable.Range(0, 4).Select(Drop).ToList();
        foreach (var (which, bytes) in steps)
        {
            if (bytes % 3 == 0)
                window.Change(drops[which], () => drops[which].Settled = Math.Min(drops[which].Sent, drops[which].Settled + 1));
            else
                window.TryEnter(drops[which], bytes);

            Assert.InRange(window.Records, 0, 8);
            Assert.Equal(drops.Sum(drop => drop.UnderWay), window.Records);
        }
    });

    [Fact]
    public void A_record_larger_than_the_window_passes_alone()
    {
        var window = new Window(maxRecords: 8, maxBytes: 100);
        var (small, large) = (Drop(1), Drop(2));

        Assert.True(window.TryEnter(small, 1));
        Assert.False(window.TryEnter(large, 500));
        window.Leave(small);
        Assert.True(window.TryEnter(large, 500));
        Assert.False(window.TryEnter(small, 1));
    }

    [Fact]
    public async Task Who_waits_enters_when_the_ledger_has_settled_something()
    {
        var window = new Window(maxRecords: 1, maxBytes: 100);
        var drop = Drop(1);
        Assert.True(window.TryEnter(drop, 1));

        var waiting = window.EnterAsync(drop, 1, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        window.Change(drop, () => drop.Settled = 1);

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, window.Records);
    }

    [Fact]
    public void Records_that_the_ledger_had_before_are_not_under_way()
    {
        var window = new Window(maxRecords: 8, maxBytes: 100);
        var drop = Drop(1);
        var before = new RecordSet();
        before.Add(0);
        before.Add(1);

        window.Change(drop, () => drop.Begin(before));
        window.TryEnter(drop, 10);

        Assert.Equal(1, window.Records);
    }

    private static OpenDrop Drop(int number) => new(new ClaimedDrop("x", new Claim(Some.Id(number), "a.jsonl", Some.Noon, 1, 1, 1)), adopted: false);
}
