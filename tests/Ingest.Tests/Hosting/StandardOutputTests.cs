using System.Text;
using Ingest.Hosting.Logs;
using Serilog;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class StandardOutputTests
{
    [Fact]
    public async Task A_line_comes_at_once_and_many_come_whole_and_in_order()
    {
        await using var output = new MemoryStream();
        var lines = new StandardOutput(new ConsoleLine(), output);
        var log = new LoggerConfiguration().WriteTo.Async(sink => sink.Sink(lines), bufferSize: 100, blockWhenFull: true, monitor: lines).CreateLogger();

        log.Information("Number {Number}", 0);
        for (var tries = 0; output.Length == 0 && tries < 2_000; tries++)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, output.Length);
        for (var i = 1; i < 10_000; i++)
            log.Information("Number {Number}", i);
        await log.DisposeAsync();

        var written = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"Number {i}"), written.Select(line => line[13..]));
    }
}
