using System.Net;
using System.Net.Sockets;
using Ingest.Hosting;
using Ingest.Hosting.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class BusWatchdogTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly Lifetime _lifetime = new();
    private readonly BusWatchdog _watchdog;
    private bool _healthy = true;
    private bool _answers = true;
    private bool _unread;

    public BusWatchdogTests() =>
        _watchdog = new BusWatchdog(() => _healthy, _ => Task.FromResult(_answers), _ => Task.FromResult(_unread), Limit, _lifetime, _time, NullLogger<BusWatchdog>.Instance);

    [Fact]
    public async Task A_bus_that_stays_away_while_the_broker_answers_ends_the_process()
    {
        _healthy = false;
        await PassAsync(2 * Limit);
        Assert.Equal(ExitCode.Infrastructure, _lifetime.Code);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_waited_for()
    {
        (_healthy, _answers) = (false, false);
        await PassAsync(10 * Limit);
        Assert.Null(_lifetime.Code);
    }

    [Fact]
    public async Task A_bus_has_the_whole_time_again_whenever_the_broker_comes_back()
    {
        _healthy = false;
        for (var i = 0; i < 10; i++)
        {
            _answers = true;
            await PassAsync(Limit * 0.8);
            _answers = false;
            await PassAsync(Limit);
        }

        Assert.Null(_lifetime.Code);
    }

    [Fact]
    public async Task A_bus_that_calls_itself_healthy_while_its_messages_wait_ends_the_process()
    {
        _unread = true;
        await PassAsync(2 * Limit);
        Assert.Equal(ExitCode.Infrastructure, _lifetime.Code);
    }

    [Fact]
    public async Task A_healthy_bus_is_left_alone()
    {
        await PassAsync(10 * Limit);
        Assert.Null(_lifetime.Code);
    }

    [Fact]
    public async Task Nothing_answers_where_nobody_listens_or_who_listens_is_no_broker()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"amqp://guest:guest@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var accepting = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var answering = BusWatchdog.AnswersAsync(address, TestContext.Current.CancellationToken);
        (await accepting).Dispose();
        listener.Stop();
        Assert.False(await answering);
        Assert.False(await BusWatchdog.AnswersAsync(address, TestContext.Current.CancellationToken));
    }

    public async ValueTask InitializeAsync() => await _watchdog.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _watchdog.StopAsync(CancellationToken.None);
        _watchdog.Dispose();
        Environment.ExitCode = ExitCode.Fine;
    }

    private async Task PassAsync(TimeSpan duration)
    {
        for (var end = _time.GetUtcNow() + duration; _time.GetUtcNow() < end; await Task.Delay(1, TestContext.Current.CancellationToken))
            _time.Advance(TimeSpan.FromSeconds(5));
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public int? Code { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => Code = Environment.ExitCode;
    }
}
