using Ingest.Hosting.Logs;
using Serilog.Events;
using Xunit;

namespace Ingest.Tests.Hosting;

public sealed class LevelSwitchTests
{
    [Theory]
    [InlineData(LogEventLevel.Information, new[] { LogEventLevel.Debug, LogEventLevel.Warning, LogEventLevel.Information })]
    [InlineData(LogEventLevel.Warning, new[] { LogEventLevel.Debug, LogEventLevel.Warning, LogEventLevel.Debug })]
    public void The_levels_go_round(LogEventLevel set, LogEventLevel[] expected)
    {
        var level = set;
        foreach (var next in expected)
        {
            level = LevelSwitch.Next(level, set);
            Assert.Equal(next, level);
        }
    }
}
