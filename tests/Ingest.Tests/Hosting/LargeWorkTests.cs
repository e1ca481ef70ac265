using Ingest.Hosting.Stages;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class LargeWorkTests
{
    private const int Large = (1024 * 1024) + 1;

    [Fact]
    public async Task Large_records_take_turns()
    {
        var work = new LargeWork();
        using var never = new ManualResetEventSlim();
        var (running, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => work.Run(Large, 1, _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            never.Wait(TimeSpan.FromMilliseconds(50));
            return Interlocked.Decrement(ref running);
        }))));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_record_of_usual_size_waits_for_no_large_one()
    {
        var work = new LargeWork();
        using var usual = new ManualResetEventSlim();

        var large = Task.Run(() => work.Run(Large, 1, _ => usual.Wait(TimeSpan.FromSeconds(30))));

        work.Run(Large - 1, 1, _ =>
        {
            usual.Set();
            return 0;
        });
        Assert.True(await large);
    }
}
