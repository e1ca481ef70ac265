using Ingest.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class GateTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Lines _lines = new();
    private readonly Gate _gate;

    public GateTests() => _gate = new Gate(_time, _lines);

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task While_the_world_is_whole_work_passes_without_a_word()
    {
        Assert.Equal(7, await PassAsync(() => 7));
        Assert.Empty(_lines.Said);
    }

    [Fact]
    public async Task A_broken_world_closes_the_gate_once_and_its_return_opens_it_once()
    {
        var broken = true;
        var callers = Enumerable.Range(0, 8).Select(i => PassAsync(() => broken ? throw new IOException("no disk") : i)).ToList();
        await AdvanceUntilAsync(() => false, 10);
        Assert.All(callers, caller => Assert.False(caller.IsCompleted));
        Assert.Equal("no disk", _gate.Why);
        Assert.Equal(["GateClosed"], _lines.Said);

        broken = false;
        await AdvanceUntilAsync(() => callers.TrueForAll(caller => caller.IsCompleted), 100);

        Assert.Equal(Enumerable.Range(0, 8), await Task.WhenAll(callers));
        Assert.Null(_gate.Why);
        Assert.Equal(["GateClosed", "GateOpened"], _lines.Said);
    }

    [Fact]
    public async Task A_caller_that_is_cancelled_leaves_and_the_gate_stays_closed()
    {
        using var leaving = new CancellationTokenSource();
        var first = PassAsync(() => throw new IOException("no disk"), leaving.Token);
        var second = PassAsync(() => throw new IOException("no disk"), leaving.Token);
        await AdvanceUntilAsync(() => _gate.Why is not null, 10);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => first);
        await Assert.ThrowsAnyAsync<Exception>(() => second);
        Assert.Equal(["GateClosed"], _lines.Said);
    }

    [Fact]
    public async Task Work_that_still_finds_the_world_broken_while_its_caller_leaves_does_not_open_the_gate()
    {
        using var leaving = new CancellationTokenSource();
        var tries = 0;
        var caller = PassAsync(
            () =>
            {
                if (++tries == 4)
                    leaving.Cancel();
                throw new IOException("no disk");
            },
            leaving.Token);

        await AdvanceUntilAsync(() => caller.IsCompleted, 100);

        await Assert.ThrowsAnyAsync<Exception>(() => caller);
        Assert.Equal("no disk", _gate.Why);
        Assert.Equal(["GateClosed"], _lines.Said);
    }

    [Fact]
    public async Task Another_exception_shows_that_the_world_is_whole_and_reaches_its_caller()
    {
        var tries = 0;
        var caller = PassAsync(() => ++tries <= 3 ? throw new IOException("no disk") : throw new FormatException("a bug"));

        await AdvanceUntilAsync(() => caller.IsCompleted, 100);

        await Assert.ThrowsAsync<FormatException>(() => caller);
        Assert.Null(_gate.Why);
        Assert.Equal(["GateClosed", "GateOpened"], _lines.Said);
    }

    private Task<int> PassAsync(Func<int> work, CancellationToken cancellation = default) => _gate.PassAsync(
        async _ =>
        {
            await Task.Yield();
            return work();
        },
        exception => exception is IOException,
        cancellation);

    /// <summary>Lets time pass in small steps, and what waits for it run.</summary>
    private async Task AdvanceUntilAsync(Func<bool> done, int steps)
    {
        for (var i = 0; i < steps && !done(); i++)
        {
            await Task.Delay(5);
            _time.Advance(TimeSpan.FromMilliseconds(500));
        }
    }

    private sealed class Lines : ILogger<Gate>
    {
        private readonly List<string> _said = [];

        public IReadOnlyList<string> Said => _said;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_said)
                _said.Add(eventId.Name!);
        }
    }
}
