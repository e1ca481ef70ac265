using Ingest.Hosting.Transport;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class UnreadQueuesTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly UnreadQueues _queues;
    private bool _waits;
    private int _asked;

    public UnreadQueuesTests() => _queues = new UnreadQueues(
        () => ["cleaner"],
        (_, _) =>
        {
            _asked++;
            return Task.FromResult(_waits);
        },
        Every,
        _time);

    [Fact]
    public async Task An_idle_process_whose_messages_wait_is_noticed_and_asked_about_at_each_look()
    {
        _waits = true;
        await LookAsync();
        _time.Advance(Every);
        Assert.True(await LookAsync());
        _time.Advance(Idle);
        Assert.True(await LookAsync());
        Assert.Equal(2, _asked);
        _waits = false;
        Assert.False(await LookAsync());
    }

    [Fact]
    public async Task While_nothing_waits_the_broker_is_asked_once_a_minute()
    {
        await LookAsync();
        for (var look = 0; look < 60; look++)
        {
            _time.Advance(Idle);
            Assert.False(await LookAsync());
        }

        Assert.Equal(10, _asked);
    }

    [Fact]
    public async Task Who_works_on_a_message_is_not_stuck_however_long_it_takes()
    {
        _waits = true;
        var (begun, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var services = new ServiceCollection();
        services.AddReceiveObserver(_ => _queues);
        services.AddMassTransitTestHarness(bus => bus
            .AddHandler<Work>(async (ConsumeContext<Work> _) =>
            {
                begun.SetResult();
                await done.Task;
            })
            .Endpoint(endpoint => endpoint.Name = "cleaner"));
        await using var provider = services.BuildServiceProvider();
        var harness = provider.GetRequiredService<ITestHarness>();
        await harness.Start();
        await harness.Bus.Publish(new Work(), TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _time.Advance(2 * Every);
        Assert.False(await LookAsync());

        done.SetResult();
        Assert.True(await harness.Consumed.Any<Work>(TestContext.Current.CancellationToken));
        for (var tries = 0; tries < 1_000 && !await LookAsync(); tries++)
        {
            _time.Advance(Idle);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(await LookAsync());
    }

    private Task<bool> LookAsync() => _queues.AnyAsync(Idle, TestContext.Current.CancellationToken);

    public sealed record Work;
}
